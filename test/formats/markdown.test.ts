/** Markdown: one table for whoever reads it as GitHub and GitLab do, whatever names and texts hold. */
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { CheckedFile } from "../../cli/check/checked-file.ts";
import { visible } from "../../cli/reporters/visible-text.ts";
import { hostileFiles, openFindings, unsafeSigns } from "./hostile-files.ts";
import { exampleFiles, reported } from "./reported.ts";

const reader = new MarkdownIt({ html: true });

/** The cells of each row, as a reader sees them, and everything else that the text has become. */
function read(text: string): { rows: string[][]; kinds: Set<string> } {
  const rows: string[][] = [];
  const kinds = new Set<string>();
  for (const token of reader.parse(text, {})) {
    kinds.add(token.type.replace(/_(?:open|close)$/, ""));
    if (token.type === "tr_open") rows.push([]);
    if (token.type !== "inline") continue;
    for (const child of token.children ?? []) kinds.add(child.type);
    if (kinds.has("table")) rows.at(-1)?.push((token.children ?? []).map((child) => child.content).join(""));
  }
  return { rows: rows.slice(1), kinds };
}

/** What reading a span of code does: spaces at both ends are one's own, line ends are spaces. */
const withoutMarks = (text: string) => text.replaceAll("\u200b", "").replaceAll("\0", "\ufffd");

async function markdownOf(files: readonly CheckedFile[]): Promise<string> {
  const { text } = await reported("markdown", files);
  expect(text).not.toMatch(unsafeSigns);
  return text;
}

describe("Markdown", () => {
  it("is one table with a row for each finding, errors first", async () => {
    const { rows } = read(await markdownOf(exampleFiles));
    expect(rows).toHaveLength(30);
    expect(rows[0]?.slice(0, 2)).toEqual(["error", "examples/with-mistakes.inspection.yaml:48:10"]);
    expect(rows.map(([severity]) => severity)).toEqual(rows.map(([severity]) => severity).sort());
  });

  it("reads as it was meant with hostile names and texts, and becomes nothing else", async () => {
    const { rows, kinds } = read(await markdownOf(hostileFiles));
    const worst = ["error", "warning", "info", "hint"];
    const expected = worst.flatMap((severity) =>
      openFindings
        .filter(({ problem }) => problem.severity === severity)
        .map(({ shown, problem: { range, message } }) => [
          `${visible(shown)}:${range.start.line + 1}:${range.start.character + 1}`,
          visible(message),
        ]),
    );
    expect(rows.map(([, place = "", message = ""]) => [place, withoutMarks(message)])).toEqual(
      expected.map(([place = "", message = ""]) => [place.replaceAll("\t", "\t"), message.trim()]),
    );
    for (const kind of ["link", "image", "html_inline", "html_block", "em", "strong", "s", "fence"])
      expect(kinds).not.toContain(kind);
  });

  it("calls nobody and names no request", async () => {
    const text = await markdownOf(hostileFiles);
    expect(text).not.toMatch(/(?<![\w\\])@team|(?<!\w)#12/);
  });

  it("fits into a comment, and says how much is left out", async () => {
    const many = Array.from({ length: 60 }, () => hostileFiles).flat();
    const text = await markdownOf(many);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\n[\d,]+ more findings not listed here\.\n$/);
  });

  it("is a heading and the counts when nothing was found", async () => {
    const text = await markdownOf(exampleFiles.slice(0, 1));
    expect(text).toBe("## Inspection reports\n\nChecked 1 file: 0 errors, 0 warnings.\n");
  });
});
