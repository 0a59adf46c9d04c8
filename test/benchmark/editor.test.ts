/** The editor's benchmark does measure something: every server answers on a small report. No time is judged. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { measureAnswers } from "./editor/measures/answers.ts";
import { measureKeystrokes } from "./editor/measures/keystroke.ts";
import type { Measurement } from "./editor/measures/measure.ts";
import { encodeMessage, type Message, messageReader } from "./editor/message-stream.ts";
import { tableOf } from "./editor/report.ts";
import { median, quantile, ratio, Samples } from "./editor/samples.ts";

const report = `formatVersion: 1
framework: hmip-pdu-2021
title: An inspection of probation services in Ashbourne PDU
domains:
  - domain: 2 Court work and case supervision
    standards:
      - standard: 2.3 Planning
        rating: Good
        keyQuestions:
          - question: Does planning focus sufficiently on keeping other people safe?
            percent: 74
        strengths:
          - |
            Plans said who would do what.
`;

const folder = mkdtempSync(join(tmpdir(), "inspection-reports-benchmark-"));
afterAll(() => rmSync(folder, { recursive: true }));

function measurement(): Measurement {
  const bundles = fileURLToPath(new URL("../../dist", import.meta.url));
  return {
    course: { bundles, folder },
    text: report,
    effort: { warmUp: 0, counted: 1 },
    samples: new Samples(),
  };
}

describe("the editor's benchmark", () => {
  it("types into our server and into Red Hat's, and both report what became wrong", async () => {
    const given = measurement();
    await measureKeystrokes({ ...given, effort: { warmUp: 0, counted: 5 } });
    // Five keys of fifteen, which are of all kinds.
    const measured = [...given.samples.rows].filter(([, { asked }]) => asked.length > 0);
    const counts = measured.map(([name, { asked, sent, peer }]) => [
      name.replace(/^.*: /, ""),
      asked.length,
      sent.length,
      peer.length,
    ]);
    const ofEachKey = [
      ["→ problems", 2, 2, 2],
      ["… Red Hat’s built-in wait of 200 ms taken out", 2, 0, 2],
      ["processor", 1, 1, 1],
    ];
    expect(counts).toEqual(Array.from({ length: 5 }, () => ofEachKey).flat());
  });

  it("asks both for completion, hover and outline, and both have an answer", async () => {
    const answers = await measureAnswers(measurement());
    expect(answers.map((line) => line.replace(/\d+/g, (count) => (count === "0" ? "none" : "some")))).toEqual(
      [
        "completion of a value: asked some, peer some",
        "completion of a name: asked some, peer some",
        "hover: asked some, peer some",
        "outline: asked some, peer some",
      ],
    );
  });
});

describe("the table", () => {
  it("begins with the ratios within each round, and says nothing where nothing was measured", () => {
    const samples = new Samples();
    for (const [asked, peer] of [
      [1, 10],
      [3, 6],
      [2, 8],
    ] as const) {
      samples.add("a row", "asked", asked);
      samples.add("a row", "peer", peer);
    }
    expect(tableOf(samples).at(-1)).toBe("| a row | 0.25 | – | 2.0 ms (3.0) | – | 8.0 ms (10.0) |");
  });

  it("takes the middle of samples", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([])).toBeNaN();
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(ratio({ asked: [1, 1], sent: [], peer: [2, 4] }, "asked")).toBe(0.375);
  });
});

describe("the message stream", () => {
  it("reads messages however they are cut", () => {
    const messages: Message[] = [
      { id: 1, method: "first", params: { text: "Größe" } },
      { method: "second" },
      { id: 1, result: "x".repeat(100) },
    ];
    const bytes = Buffer.concat(messages.map(encodeMessage));
    for (const size of [1, 7, 40, bytes.length]) {
      const read: unknown[] = [];
      const take = messageReader((message) => read.push(message));
      for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
      expect(read).toEqual(messages.map((message) => ({ jsonrpc: "2.0", ...message })));
    }
  });
});
