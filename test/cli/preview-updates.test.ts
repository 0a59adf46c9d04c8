/** What the pages of a preview are told while the file, and what holds for it, changes on the disk. */
import { mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { PreviewUpdate } from "../../core/src/protocol.ts";
import { PreviewUnderTest, reportText } from "./preview-under-test.ts";

let preview: PreviewUnderTest;
afterEach(async () => {
  await preview.close();
  expect(preview.logged).toEqual([]);
});

const file = "draft.inspection.yaml";

function textOf({ splice, changed }: PreviewUpdate): string {
  return [...splice.insert, ...changed].map(({ html }) => html).join("");
}

describe("a page that begins to listen", () => {
  it("is shown the whole report, and what it may offer", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    expect(page.headers["content-type"]).toBe("text/event-stream");
    const { update, abilities, file: of } = await page.next("update");
    expect([of, update.from, update.title, update.watermark]).toEqual([file, undefined, "A report", "Draft"]);
    expect(textOf(update)).toContain("72");
    expect(abilities).toEqual({ jumps: false, applies: false, explains: true });
  });

  it("sees gaps and problems, which no document shows", async () => {
    preview = await PreviewUnderTest.open(reportText({ percent: 40 }));
    const text = textOf((await (await preview.listen()).next("update")).update);
    expect(text).toContain('data-rule="rating-not-as-computed"');
    expect(text).toContain('class="gap"');
  });

  it("gets the whole report again when it has lost its way", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    const first = (await page.next("update")).update;
    await preview.say({ type: "lost", file });
    const second = (await page.next("update")).update;
    expect(second.from).toBeUndefined();
    expect(second.splice.insert).toEqual(first.splice.insert);
  });
});

describe("when the file is saved", () => {
  it("a page is told what has changed, and no more", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    const whole = (await page.next("update")).update;
    preview.write(reportText({ percent: 70 }));
    const { update } = await page.next("update");
    expect(update.from).toBe(whole.page);
    expect(update.splice).toMatchObject({ remove: 0, insert: [] });
    expect(update.changed.length).toBeGreaterThan(0);
    expect(update.changed.length).toBeLessThan(whole.lines.length / 2);
    expect(textOf(update)).toContain("70");
  });

  it("every page is told, each from what it shows", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const first = await preview.listen();
    await first.next("update");
    preview.write(reportText({ percent: 70 }));
    await first.next("update");
    const second = await preview.listen();
    await second.next("update");
    preview.write(reportText({ percent: 66 }));
    for (const page of [first, second]) expect(textOf((await page.next("update")).update)).toContain("66");
  });

  it("many times in a row, what is shown in the end is what stands there in the end", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    for (let percent = 50; percent < 70; percent++)
      preview.write(reportText({ percent, title: `At ${percent}` }));
    let title = "";
    while (title !== "At 69") title = (await page.next("update")).update.title;
  });

  it("while it is half written, what is there is shown", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    preview.write('formatVersion: 1\ntitle: "A better title\nstatus: draft\n');
    expect(textOf((await page.next("update")).update)).toContain('data-rule="syntax-invalid"');
  });
});

describe("when there is no report to show", () => {
  it("a page keeps what it has, and is told that the file is gone; it goes on when the file is back", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    unlinkSync(preview.file);
    expect((await page.next("stale")).reason).toBe(
      "“draft.inspection.yaml” has been deleted or moved. It is shown as it was.",
    );
    const late = await preview.listen();
    expect(textOf((await late.next("update")).update)).toContain("72");
    await late.next("stale");
    preview.write(reportText({ percent: 70 }));
    expect(textOf((await page.next("update")).update)).toContain("70");
  });

  it("a page is told why it cannot be read", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    writeFileSync(preview.file, Uint8Array.of(0x74, 0xe9, 0x0a));
    expect((await page.next("failed")).reason).toBe(
      "“draft.inspection.yaml” cannot be shown: it is not text in UTF-8; save it again with the encoding UTF-8.",
    );
    unlinkSync(preview.file);
    mkdirSync(preview.file);
    expect((await page.next("failed")).reason).toBe(
      "“draft.inspection.yaml” cannot be shown: it is a folder.",
    );
  });

  it("a page is told why it is not analysed", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    preview.write(`<<<<<<< mine\n${reportText()}=======\n${reportText()}>>>>>>> theirs\n`);
    expect((await page.next("failed")).reason).toMatch(/^Two versions of this file were merged/);
  });

  it("a page is told when the preview ends", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    await preview.end();
    expect((await page.next("stale")).reason).toBe("The preview was ended. The report is shown as it was.");
    await page.ended();
  });
});

describe("what holds for the report", () => {
  const configuration = "rules:\n  rating-not-as-computed: off\n";

  it("is as its configuration says, also when that is written later or changes", async () => {
    preview = await PreviewUnderTest.open(reportText({ percent: 40 }));
    const path = join(preview.folder, "inspection-reports.yaml");
    const page = await preview.listen();
    const complaint = 'data-rule="rating-not-as-computed"';
    expect(textOf((await page.next("update")).update)).toContain(complaint);
    writeFileSync(path, configuration);
    expect(textOf((await page.next("update")).update)).not.toContain(complaint);
    unlinkSync(path);
    expect(textOf((await page.next("update")).update)).toContain(complaint);
  });
});

describe("a what-if", () => {
  const pointer = "/domains/0/standards/0/keyQuestions/0";

  it("is answered with what would change, and writes nothing", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    await preview.say({ type: "whatIf", file, request: 7, figures: [{ pointer, percent: 60 }] });
    const { request, answer } = await page.next("whatIfResult");
    expect(request).toBe(7);
    expect(answer?.changes).toContainEqual(
      expect.objectContaining({ what: "2.1 Court work", from: "Good", to: "Requires improvement" }),
    );
  });

  it("is answered with nothing where it does not fit the text", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    await preview.say({ type: "whatIf", file, request: 8, figures: [{ pointer: "/nowhere", percent: 60 }] });
    expect((await page.next("whatIfResult")).answer).toBeNull();
  });

  it("about another file is not answered", async () => {
    preview = await PreviewUnderTest.open(reportText());
    const page = await preview.listen();
    await page.next("update");
    await preview.say({ type: "whatIf", file: "other", request: 1, figures: [{ pointer, percent: 60 }] });
    await preview.say({ type: "whatIf", file, request: 2, figures: [{ pointer, percent: 60 }] });
    expect((await page.next("whatIfResult")).request).toBe(2);
  });
});
