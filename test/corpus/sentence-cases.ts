/**
 * Reads the corpus of sentences (`sentences/*.txt`): what a demanding inspector would mark in the prose of a report,
 * and what he would leave alone. A file reads like a page of notes:
 *
 *     # What the file is about. Lines that begin with "# " are comments.
 *     ---
 *     (a report of its own, where the small one in `small-report.yaml` will not do)
 *     ---
 *
 *     @ standard 2.2 explanation
 *     Enforcement was appropriate in 25 of 33 cases, or «70 per cent».
 *      ! count-and-percentage-disagree: 25 of 33 … 75.8 … 70
 *
 * Blocks stand between blank lines. `« »` marks what must be reported; ` ! ` lines say by which rule, in the order of
 * the marks, with words that its message must have, in any order, between `…`. ` + ` is a further rule on the same
 * mark, ` ~ ` a rule that may speak and need not; `one-rule|another` leaves it to either. `@` says where the text stands in the report (`@ background` if it
 * is left out): the line `‹place›` of the report is replaced by it, the other places keep a harmless filler, or their
 * own: `‹place|filler›`.
 * `¶` on a line of its own is an empty line, `⍽` a no-break space. Text is one line of the report, or is broken into
 * lines of some 70 characters in every second case; lists, tables and quotations stay as they are.
 */
import { readdirSync, readFileSync } from "node:fs";

/** One stretch that must be reported: zero-based places in the text of the report. */
export interface Expectation {
  /** The rules that may report it: one of them must. */
  readonly ruleIds: readonly string[];
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  /** What is marked, as it is written. */
  readonly stretch: string;
  /** Pieces that the message must contain. */
  readonly words: readonly string[];
}

/** One sentence with what must be said of it. */
export interface SentenceCase {
  readonly file: string;
  /** Line of the file where the case begins, from one. */
  readonly line: number;
  /** The sentence as it stands in the file, marks included, shortened. */
  readonly name: string;
  /** The whole report with the sentence in it. */
  readonly report: string;
  readonly expected: readonly Expectation[];
  /** Rules that may speak. */
  readonly allowed: readonly string[];
}

interface Block {
  readonly line: number;
  readonly place: string;
  readonly text: readonly string[];
  readonly notes: readonly { readonly sign: string; readonly ruleId: string; readonly words: string }[];
}

const folder = "test/corpus/sentences";
const filler = "There is nothing else to say here.";
const opening = "\u{E000}";
const closing = "\u{E001}";

/** The names of all files of the corpus. */
export function sentenceFiles(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".txt"));
}

/** The report that a file's sentences are put into, with nothing but fillers. */
export function reportOf(file: string): string {
  return filled(skeletonOf(linesOf(file)), undefined, []);
}

/** The cases of one file, in order. Throws with file and line where a case cannot be read. */
export function sentenceCases(file: string): SentenceCase[] {
  const lines = linesOf(file);
  const skeleton = skeletonOf(lines);
  return blocksOf(lines).map((block, index) => caseOf(file, skeleton, block, index % 2 === 1));
}

/** The small report with a text at a place: for texts too long to be written down. */
export function smallReportWith(text: string, place = "background"): string {
  return filled(smallReport(), place, text.split("\n"));
}

function linesOf(file: string): string[] {
  return readFileSync(`${folder}/${file}`, "utf8").split("\n");
}

function smallReport(): string[] {
  return readFileSync(`${folder}/small-report.yaml`, "utf8").trimEnd().split("\n");
}

function skeletonOf(lines: readonly string[]): string[] {
  const first = lines.indexOf("---");
  if (first < 0) return smallReport();
  return lines.slice(first + 1, lines.indexOf("---", first + 1));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const last = lines.lastIndexOf("---");
  let held: string[] = [];
  for (let at = last + 1; at <= lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("# ")) continue;
    if (line !== "") held.push(line);
    else if (held.length > 0) {
      blocks.push(blockOf(held, at - held.length + 1));
      held = [];
    }
  }
  return blocks;
}

function blockOf(lines: readonly string[], line: number): Block {
  const place = lines.find((one) => one.startsWith("@ "))?.slice(2) ?? "background";
  const isNote = (one: string) => /^ [!+~] /.test(one);
  const notes = lines.filter(isNote).map((note) => {
    const [, sign = "", ruleId = "", words = ""] = note.match(/^ ([!+~]) ([a-z|-]+)(?:: (.*))?$/) ?? [];
    if (ruleId === "") throw new Error(`Line ${line}: “${note}” is no note.`);
    return { sign, ruleId, words };
  });
  return { line, place, notes, text: lines.filter((one) => !isNote(one) && !one.startsWith("@ ")) };
}

function caseOf(file: string, skeleton: readonly string[], block: Block, wraps: boolean): SentenceCase {
  const lines = laidOut(block.text, wraps).map((line) =>
    line.replaceAll("«", opening).replaceAll("»", closing).replaceAll("⍽", "\u{A0}").replace(/^¶$/, ""),
  );
  const marked = filled(skeleton, block.place, lines);
  return {
    file,
    line: block.line,
    name: block.text.join(" ").slice(0, 90),
    report: marked.replaceAll(opening, "").replaceAll(closing, ""),
    expected: expectationsOf(marked, block, `${file}, line ${block.line}`),
    allowed: block.notes.filter(({ sign }) => sign === "~").map(({ ruleId }) => ruleId),
  };
}

function expectationsOf(marked: string, { notes }: Block, where: string): Expectation[] {
  const marks = marksOf(marked);
  let next = -1;
  const expected = notes
    .filter(({ sign }) => sign !== "~")
    .map(({ sign, ruleId, words }) => {
      if (sign === "!") next++;
      const mark = marks[next];
      if (!mark) throw new Error(`${where}: there is no stretch marked for ${ruleId}.`);
      const pieces = words.split("…").map((piece) => piece.trim());
      return { ruleIds: ruleId.split("|"), ...mark, words: pieces.filter((piece) => piece !== "") };
    });
  if (next + 1 !== marks.length) throw new Error(`${where}: a marked stretch has no note.`);
  return expected;
}

function marksOf(marked: string) {
  const marks: Omit<Expectation, "ruleIds" | "words">[] = [];
  let begun: { start: Expectation["start"]; at: number } | undefined;
  let [line, character] = [0, 0];
  for (let at = 0; at < marked.length; at++) {
    const sign = marked[at];
    if (sign === opening) begun = { start: { line, character }, at: at + 1 };
    else if (sign === closing && begun)
      marks.push({ start: begun.start, end: { line, character }, stretch: marked.slice(begun.at, at) });
    else if (sign === "\n") [line, character] = [line + 1, 0];
    else character++;
  }
  return marks;
}

/** The lines as they are put into the report. */
function laidOut(text: readonly string[], wraps: boolean): readonly string[] {
  if (text.some((line) => /^(?:[-*>|¶]|```|\d+\. |\[\^| )/.test(line))) return text;
  if (!wraps) return [text.join(" ")];
  const lines: string[] = [];
  let line = "";
  for (const word of text.join(" ").split(" ")) {
    if (line !== "" && line.length + word.length >= 70) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function filled(skeleton: readonly string[], place: string | undefined, text: readonly string[]): string {
  if (place !== undefined && !skeleton.some((line) => /^ *‹([^|]+)(?:\|.+)?›$/.exec(line)?.[1] === place))
    throw new Error(`The report has no place “${place}”.`);
  const lines = skeleton.flatMap((line) => {
    const [, indent = "", name, own = filler] = line.match(/^( *)‹([^|]+)(?:\|(.+))?›$/) ?? [];
    if (name === undefined) return [line];
    return (name === place ? text : [own]).map((one) => (one === "" ? "" : indent + one));
  });
  return `${lines.join("\n")}\n`;
}
