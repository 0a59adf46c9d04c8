/** What stands before the foreword: cover, contents, acknowledgements, the role of the body, and its details. */
import type { Framework } from "../../framework/framework.ts";
import type { Part } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import type { Contents } from "../finished-report.ts";
import { type Composition, placeOf } from "./composition.ts";
import { addImprint } from "./imprint.ts";
import { sayDate } from "./say-date.ts";

/** Adds everything up to the foreword. The contents are filled in when all chapters are known. */
export function addFrontMatter(report: Report, publisher: string, into: Composition): void {
  const { part } = report;
  addCover(report, publisher, into);
  into.heading("contents-heading", 1, "Contents", undefined);
  into.add("contents", { kind: "contents", entries: [], at: undefined });
  addText("acknowledgements", "Acknowledgements", part, into);
  addText("about", `The role of ${publisher || "the inspectorate"}`, part, into);
  into.placeNotes("front-notes");
  addImprint(part.part("publication"), publisher, into);
}

/** Puts the chapters into the table of contents. */
export function fillContents(into: Composition): void {
  const place = into.blocks.findIndex(({ kind }) => kind === "contents");
  const contents = into.blocks[place] as Contents;
  const entries = into.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 && block.id !== "contents-heading"
      ? [{ target: block.id, text: block.text }]
      : [],
  );
  into.blocks[place] = { ...contents, entries };
}

/** Who publishes the report: who is named in it, else the body whose rules it follows; empty where neither is known. */
export function publisherOf(report: Part, framework: Framework | undefined): string {
  return report.part("publication")?.value("publisher")?.text.trim() || (framework?.owner ?? "");
}

function addCover({ part, title }: Report, publisher: string, into: Composition): void {
  const date = part.value("published")?.text;
  const published = [publisher, date && sayDate(date)].filter(Boolean).join(", ");
  const at = title?.range.start ?? placeOf(part, "title");
  const lines = subjectLines(part.part("subject"));
  into.add("cover", { kind: "cover", publisher, title: title?.text.trim() ?? "", lines, published, at });
  if (!title) into.gap("title-gap", "The title is not written yet.", at);
}

/** "The Probation Service – North East region". */
function subjectLines(subject: Part | undefined): string[] {
  const organisation = subject?.value("organisation")?.text;
  const region = subject?.value("region")?.text;
  const named = region && (/\bregion\b/i.test(region) ? region : `${region} region`);
  const line = [organisation, named].filter(Boolean).join(" – ");
  return line ? [line] : [];
}

function addText(field: string, title: string, part: Part, into: Composition): void {
  const heading = { level: 2, text: title, at: part.atName(field).start } as const;
  if (!into.titledText(field, heading, part.value(field)))
    into.gap(`${field}-gap`, `${title}: not written yet.`, placeOf(part, field));
}
