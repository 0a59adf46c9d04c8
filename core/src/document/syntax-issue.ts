/**
 * What the YAML library could not read: one issue for one mistake, on its own word, never underlined to
 * the end of the file.
 */
import type { YAMLParseError } from "yaml";
import type { LineIndex } from "./line-index.ts";
import type { Node } from "./node.ts";
import { placeOf } from "./syntax-place.ts";
import { type Mistake, mistakeOf, sentenceFor } from "./syntax-sentence.ts";

/** A place that is not YAML, with a plain sentence. `kind` tells tabs apart, which have a rule of their own. */
export interface SyntaxIssue {
  readonly kind: "tab" | "other";
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Whole lines whose content may be read wrongly because of this. */
  readonly spoilt: { readonly start: number; readonly end: number };
}

/** An issue with what decides how much of what follows is only its consequence. */
interface Candidate extends Omit<SyntaxIssue, "spoilt"> {
  readonly mistake: Mistake;
  readonly line: number;
  /** The line on which the library was misled. */
  readonly firstLine: number;
  /** The line up to which the library says it was misled. */
  readonly lastLine: number;
}

/** The issues worth showing, in the order of the file: one mistake makes the library stumble over what follows. */
export function syntaxIssues(
  errors: readonly YAMLParseError[],
  root: Node | undefined,
  lines: LineIndex,
): SyntaxIssue[] {
  const candidates = oneForEachPlace(errors).map((error) => candidateOf(error, root, lines));
  candidates.sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  for (const issue of candidates) {
    if (!stretches.at(-1)?.takesIn(issue)) stretches.push(new Stretch(issue, lines));
  }
  return stretches.map(({ issue, lastLine }) => {
    const { kind, start, end, message } = issue;
    return { kind, start, end, message, spoilt: spoiltBy(issue, lastLine, lines) };
  });
}

/** The lines of a mistake and of all its consequences, with what is indented below them. */
function spoiltBy(issue: Candidate, lastLine: number, lines: LineIndex): SyntaxIssue["spoilt"] {
  const start = lines.startOf(issue.firstLine);
  if (hidesTheRest(issue)) return { start, end: lines.text.length };
  const indent = lines.indentOf(issue.line);
  let last = lastLine;
  for (let line = last + 1; line < lines.lineCount; line++) {
    if (lines.lineText(line).trim() === "") continue;
    if (lines.indentOf(line) <= indent) break;
    last = line;
  }
  return { start, end: lines.endOf(last) };
}

/** Of several errors in one place the first is the cause. */
function oneForEachPlace(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const seen = new Set<number>();
  return errors.filter(({ pos: [start] }) => !seen.has(start) && seen.add(start));
}

/** An issue that is shown, with all that follows from it. */
class Stretch {
  /** The last line that is known to suffer. */
  lastLine: number;
  #line: number;
  /** The smallest indentation of any line since the issue. */
  #least = Number.POSITIVE_INFINITY;

  constructor(
    readonly issue: Candidate,
    private readonly lines: LineIndex,
  ) {
    this.lastLine = issue.lastLine;
    this.#line = issue.line;
  }

  /** Whether an issue further down follows from this one; then what that one reaches is reached by this one. */
  takesIn(issue: Candidate): boolean {
    if (!this.#isCauseOf(issue)) return false;
    this.lastLine = Math.max(this.lastLine, issue.lastLine);
    return true;
  }

  #isCauseOf(issue: Candidate): boolean {
    const by = this.issue;
    if (issue.line <= this.lastLine || hidesTheRest(by)) return true;
    while (this.#line < issue.line) this.#pass(++this.#line);
    const indent = this.lines.indentOf(by.line);
    // What is indented more than the mistake belongs to it.
    if (this.#least > indent) return true;
    // A bracket swallows its neighbours, and what it leaves of them seems to be shifted.
    if (by.mistake === "bracket") return this.#least >= indent || isLayout(issue);
    // Where a text has lost its block, each of its lines seems to be a name.
    if (by.mistake === "nameless" && issue.mistake === "nameless") return this.#least >= indent;
    // Where one line of a part is shifted, others only seem to be.
    return isLayout(issue) && this.#least >= this.lines.indentOf(issue.line);
  }

  #pass(line: number): void {
    if (this.lines.lineText(line).trim() !== "")
      this.#least = Math.min(this.#least, this.lines.indentOf(line));
  }
}

/** After these the rest of the file is not what it seems. */
function hidesTheRest({ kind, mistake }: Candidate): boolean {
  return kind === "tab" || mistake === "quote" || mistake === "closingBracket" || mistake === "outside";
}

function isLayout({ mistake }: Candidate): boolean {
  return mistake === "indentation" || mistake === "strayIndent" || mistake === "strayDash";
}

function candidateOf(error: YAMLParseError, root: Node | undefined, lines: LineIndex): Candidate {
  const at = Math.min(error.pos[0], lines.text.length);
  const errorLine = lines.lineAt(at);
  const before = lines.text.slice(lines.startOf(errorLine), at);
  const mistake = mistakeOf(error, before, lines.text.slice(at, lines.endOf(errorLine)));
  const { start, end } = placeOf(error, mistake, root, lines);
  const line = lines.lineAt(start);
  const reach = {
    mistake,
    line,
    firstLine: Math.min(line, errorLine),
    lastLine: Math.max(line, lastLineOf(error, mistake, lines)),
  };
  const tab = tabBefore(start, lines);
  if (tab !== undefined) return { kind: "tab", ...reach, start: tab, end: tab + 1, message: tabSentence };
  const message = sentenceFor(error, mistake, lines.text.slice(start, end));
  return { kind: "other", ...reach, start, end, message };
}

/** A bracket is looked for up to the place of the error, a text that goes on ends there. */
function lastLineOf({ pos: [start, end] }: YAMLParseError, mistake: Mistake, lines: LineIndex): number {
  if (mistake === "bracket") return lines.lineAt(Math.max(0, start - 1));
  return mistake === "word" ? lines.lineAt(end) : 0;
}

/** The first tab in the indentation of a line, when a place is the first thing in it. */
function tabBefore(offset: number, lines: LineIndex): number | undefined {
  const start = lines.startOf(lines.lineAt(offset));
  const before = lines.text.slice(start, offset + 1).match(/^[ \t]*/)?.[0] ?? "";
  const tab = before.indexOf("\t");
  return tab >= 0 && start + before.length >= offset ? start + tab : undefined;
}

const tabSentence = "Lines are indented with spaces in YAML, never with tabs.";
