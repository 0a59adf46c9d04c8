/** What is named at a position of a file, in whichever of its documents that is. */
import { type Mention, mentionAt, sameMentions } from "../model/mentions.ts";
import type { Report } from "../model/report.ts";
import type { Position } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";

/** A mention with the report that it stands in. */
export interface MentionInReport {
  readonly report: Report;
  readonly mention: Mention;
  /** Itself and all others of the same thing, definitions first. */
  readonly all: readonly Mention[];
}

/** The mention at a position; undefined where nothing is named, and in files that are no reports. */
export function mentionIn(file: FileAnalysis, position: Position): MentionInReport | undefined {
  const offset = file.file.lines.offsetAt(position);
  const document = file.documents.find(({ tree }) => tree.start <= offset && offset <= tree.end);
  const report = document?.report;
  const mention = report && mentionAt(report, position);
  return report && mention && { report, mention, all: sameMentions(report, mention) };
}
