/** Renaming an id: whether it can be done, and what is edited. What cannot be done exactly is refused with a reason. */
import { resolve } from "../document/node.ts";
import { type Mention, type MentionKind, mentionsOf } from "../model/mentions.ts";
import { type Position, type Range, RefusedRequest, type TextEdit } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";
import { type MentionInReport, mentionIn, mentionInReport } from "./mention-in.ts";

/** The name at a position that can be renamed. Throws RefusedRequest with the reason where there is none. */
export function renameableAt(file: FileAnalysis, position: Position): { range: Range; name: string } {
  const { mention } = checked(file, position);
  return { range: mention.range, name: mention.name };
}

/** The edits that rename what is named at a position, everywhere in its report. Throws RefusedRequest where that cannot be. */
export function renamingEdits(file: FileAnalysis, position: Position, newName: string): TextEdit[] {
  const found = checked(file, position);
  const wanted = newName.trim();
  if (wanted === found.mention.name) return [];
  refuseName(wanted, found, file);
  return found.all.map(({ range }) => ({ range, newText: wanted }));
}

function checked(file: FileAnalysis, position: Position): MentionInReport {
  const found = mentionInReport(file, position);
  if (!found) throw new RefusedRequest(whyNothing(file, position));
  const { mention, all } = found;
  if (mention.kind === "standard")
    throw new RefusedRequest("The titles of standards come from the framework and are not renamed.");
  const definitions = Math.max(all.filter(({ definition }) => definition).length, timesListed(found));
  if (definitions > 1)
    throw new RefusedRequest(
      `“${mention.name}” is the name of ${definitions} things here; give one of them another name by hand first.`,
    );
  const odd = all.find((other) => writtenAt(file, other) !== mention.name);
  if (odd)
    throw new RefusedRequest(
      `“${mention.name}” is written in a special way in line ${odd.range.start.line + 1}; rename it there by hand.`,
    );
  return found;
}

function whyNothing(file: FileAnalysis, position: Position): string {
  return mentionIn(file, position)
    ? "What a framework names is renamed by hand, since reports may name it too."
    : "There is no id here that could be renamed.";
}

/** How often a name stands in the part that lists its kind; of two alike the report knows only the last. */
function timesListed({ mention: { kind, name }, report }: MentionInReport): number {
  const field = listedUnder[kind];
  const list = field === undefined ? undefined : resolve(report.part.entryOf(field)?.value);
  return list?.kind === "map" ? list.entries.filter((entry) => entry.name === name).length : 0;
}

/** The part of a report that lists things by their names. */
const listedUnder: Readonly<Partial<Record<MentionKind, string>>> = {
  figure: "figures",
  footnote: "footnotes",
  population: "populations",
  "glossary word": "glossary",
};

function refuseName(name: string, found: MentionInReport, file: FileAnalysis): void {
  const { mention } = found;
  const what = withArticle[mention.kind];
  if (mention.kind === "glossary word") {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}&]*$/u.test(name))
      throw new RefusedRequest(`A word of the glossary is one word of letters and digits, such as PDU.`);
  } else if (!new RegExp(idPattern(file), "u").test(name)) {
    throw new RefusedRequest(
      `The id of ${what} has lower-case letters, digits and hyphens and begins with a letter, such as “too-few-visits”.`,
    );
  } else if (misreadWords.has(name)) {
    throw new RefusedRequest(`“${name}” would be read as something other than text; choose another id.`);
  }
  const taken = takenBy(name, found, file);
  if (taken)
    throw new RefusedRequest(`“${name}” is already used for ${what} in line ${taken.range.start.line + 1}.`);
}

/** What the report's format says of ids. */
function idPattern(file: FileAnalysis): string {
  const pattern = file.schema.$defs?.id?.pattern;
  return typeof pattern === "string" ? pattern : "^[a-z][a-z0-9-]*$";
}

/** Words that YAML, in one of its versions, reads as a switch or as nothing. */
const misreadWords: ReadonlySet<string> = new Set("true false null yes no on off y n".split(" "));

/** Kinds whose ids must differ from one another too. */
const sharesIds: ReadonlySet<MentionKind> = new Set(["finding", "recommendation"]);

const withArticle: Readonly<Record<MentionKind, string>> = {
  finding: "a finding",
  recommendation: "a recommendation",
  figure: "a figure",
  footnote: "a footnote",
  population: "a population",
  "glossary word": "a word of the glossary",
  standard: "a standard",
};

/** The first place that has a name already. A reference that leads nowhere may be given the name of what it is to lead to. */
function takenBy(name: string, found: MentionInReport, file: FileAnalysis): Mention | undefined {
  const { kind } = found.mention;
  const isAlike = (other: MentionKind) => other === kind || (sharesIds.has(other) && sharesIds.has(kind));
  // A population may be the framework's own, and so is no reference that leads nowhere.
  const isLoose = kind !== "population" && !found.all.some(({ definition }) => definition);
  return mentionsOf(found.report, file.file.lines).find(
    (other) => other.name === name && isAlike(other.kind) && !(isLoose && other.kind === kind),
  );
}

/** What stands in the file where a name is; with escapes or a line break in it that is something else. */
function writtenAt(file: FileAnalysis, { range }: Mention): string {
  const { lines } = file.file;
  return lines.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}
