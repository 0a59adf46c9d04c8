/** What pages are told when reads of the report overlap. */
import { describe, expect, it } from "vitest";
import type { ToPage } from "../../preview/messages.ts";
import { testCore } from "../../test/support/core.ts";
import type { OpenPage, OpenPages } from "./open-pages.ts";
import { ReportOnDisk } from "./report-on-disk.ts";
import { ReportPreview } from "./report-preview.ts";

describe("a read of the report that takes long", () => {
  it("does not take the place of a newer one", async () => {
    let slow: ((text: string) => void) | undefined;
    const texts = [new Promise<string>((resolve) => (slow = resolve)), Promise.resolve("title: New words\n")];
    const { preview, told } = previewOf(async () => (await texts.shift()) ?? "");
    const first = preview.reload();
    await preview.reload();
    slow?.("title: Old words\n");
    await first;
    expect(told.map(titleIn)).toEqual(["New words"]);
  });
});

/** A preview with one page; `read` gives the text of the file each time it is read. */
function previewOf(read: () => Promise<string>) {
  const told: ToPage[] = [];
  const page: OpenPage = { name: undefined, known: undefined, tell: (message) => told.push(message) };
  const pages = { of: () => [page], end: async () => {} } as unknown as OpenPages;
  const host = {
    log: () => {},
    read: async () => ({ kind: "text", text: await read() }) as const,
    stat: async () => undefined,
    list: async () => [],
    isInReach: async () => true,
  };
  const place = { path: "/a.inspection.yaml", shown: "a", config: false, maxFileSize: 1000 } as const;
  const report = new ReportOnDisk(place, testCore(), host);
  return { preview: new ReportPreview(report, pages, () => {}), told };
}

function titleIn(message: ToPage): string | undefined {
  return JSON.stringify(message).match(/Old words|New words/)?.[0];
}
