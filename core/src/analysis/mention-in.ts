/** What is named at a position of a file, in whichever of its documents that is. */
import { type Mention, type MentionKind, mentionAt, mentionsOf, sameMentions } from "../model/mentions.ts";
import type { Report } from "../model/report.ts";
import type { Position } from "../problem.ts";
import { type FrameworkMentionKind, frameworkMentions } from "../values/framework-mentions.ts";
import type { AnalysedDocument, FileAnalysis } from "./analyse.ts";

/** A mention with all others of the same thing. */
export interface FoundMention<Kind extends string = MentionKind | FrameworkMentionKind> {
  readonly mention: Mention<Kind>;
  /** Itself and all others of the same thing, definitions first. */
  readonly all: readonly Mention<Kind>[];
}

/** A mention with the report that it stands in. */
export interface MentionInReport extends FoundMention<MentionKind> {
  readonly report: Report;
}

/** The mention at a position; undefined where nothing is named, and in configurations. */
export function mentionIn(file: FileAnalysis, position: Position): FoundMention | undefined {
  if (file.kind !== "framework") return mentionInReport(file, position);
  const document = documentAt(file, position);
  return document && found(frameworkMentions(document.tree.root, file.file.lines), position);
}

/** The mention at a position of a report; undefined where nothing is named, and in files that are no reports. */
export function mentionInReport(file: FileAnalysis, position: Position): MentionInReport | undefined {
  const report = documentAt(file, position)?.report;
  const mention = report && found(mentionsOf(report, file.file.lines), position);
  return mention && { ...mention, report };
}

function documentAt(file: FileAnalysis, position: Position): AnalysedDocument | undefined {
  const offset = file.file.lines.offsetAt(position);
  return file.documents.find(({ tree }) => tree.start <= offset && offset <= tree.end);
}

function found<Kind extends string>(
  mentions: readonly Mention<Kind>[],
  position: Position,
): FoundMention<Kind> | undefined {
  const mention = mentionAt(mentions, position);
  return mention && { mention, all: sameMentions(mentions, mention) };
}
