/** Pasted lines as the Markdown of a report: one text, or one text for each item of the list. */
import { isEmpty, type PastedLine } from "./pasted-lines.ts";

/** The lines of one text; an empty line is an empty string. */
export type MarkdownLines = readonly string[];

/** All lines as one text. Lists stay lists, and what were paragraphs stay apart. */
export function asOneText(lines: readonly PastedLine[]): MarkdownLines {
  const text = new MarkdownText(areParagraphs(lines), 0);
  for (const line of lines) text.add(line);
  return text.lines;
}

/**
 * A text for each item, with the items below it as a list inside it. Without any item, a text for each part between
 * empty lines, or for each line where there are none.
 */
export function asItems(lines: readonly PastedLine[]): MarkdownLines[] {
  const starts = hasItems(lines) ? startsOfItems(lines) : startsOfParts(lines);
  return starts.map((start, at) => {
    const text = new MarkdownText(false, hasItems(lines) ? 1 : 0);
    const [first, ...rest] = lines.slice(start, starts[at + 1]);
    if (first) text.add({ ...first, level: undefined });
    for (const line of rest) text.add(line);
    return text.lines;
  });
}

/** Whether some line is an item of a list. */
export function hasItems(lines: readonly PastedLine[]): boolean {
  return lines.some(({ level }) => level !== undefined);
}

/** Each outermost item; what stands before the first, and what follows an empty line without indentation. */
function startsOfItems(lines: readonly PastedLine[]): number[] {
  const first = lines.findIndex(({ level }) => level !== undefined);
  return indexesOf(lines, (line, at) => {
    if (isEmpty(line) || line.goesOn) return false;
    if (line.level !== undefined) return line.level === 0;
    return at < first || (isEmptyAt(lines, at - 1) && line.indent === 0);
  });
}

function startsOfParts(lines: readonly PastedLine[]): number[] {
  const areApart = lines.some(isEmpty);
  return indexesOf(lines, (line, at) => {
    if (isEmpty(line) || line.goesOn) return false;
    return at === 0 || !areApart || isEmptyAt(lines, at - 1);
  });
}

function indexesOf(
  lines: readonly PastedLine[],
  isStart: (line: PastedLine, at: number) => boolean,
): number[] {
  return lines.flatMap((line, at) => (isStart(line, at) ? [at] : []));
}

function isEmptyAt(lines: readonly PastedLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isEmpty(line);
}

/** A word processor puts each paragraph on one line, and nothing between them: then every line ends a sentence. */
function areParagraphs(lines: readonly PastedLine[]): boolean {
  const plain = lines.filter(({ level }, at) => level === undefined && !lines[at + 1]?.goesOn);
  return !lines.some(isEmpty) && plain.every(({ text }) => endsSentence(text));
}

function endsSentence(text: string): boolean {
  return /[.!?:;…]["'”’)\]]*(?:\[\^[^\]]*\])?$/.test(text);
}

/** Lines being put together; `outermost` is the depth of the items that begin at the margin. */
class MarkdownText {
  readonly #lines: string[] = [];
  /** For each depth of the list being written, how far the text of its items is indented. */
  readonly #indents: number[] = [];
  readonly #counts: number[] = [];

  constructor(
    private readonly areParagraphs: boolean,
    private readonly outermost: number,
  ) {}

  /** Without empty lines at the end. */
  get lines(): MarkdownLines {
    return this.#lines.slice(0, this.#lines.findLastIndex((line) => line !== "") + 1);
  }

  add(line: PastedLine): void {
    if (isEmpty(line)) this.#separate();
    else if (line.level !== undefined) this.#item(line, line.level - this.outermost);
    else this.#plain(line);
  }

  #item({ text, number }: PastedLine, level: number): void {
    const depth = Math.min(Math.max(0, level), this.#indents.length);
    if (this.#indents.length === 0) this.#separate();
    this.#counts.length = Math.min(this.#counts.length, depth + 1);
    const count = (this.#counts[depth] ?? 0) + 1;
    this.#counts[depth] = count;
    const sign = number === undefined ? "- " : `${number || count}. `;
    const indent = depth === 0 ? 0 : (this.#indents[depth - 1] as number);
    this.#indents.length = depth;
    this.#indents.push(indent + sign.length);
    this.#lines.push(" ".repeat(indent) + sign + text);
  }

  #plain({ text, goesOn, indent }: PastedLine): void {
    const before = this.#lines.at(-1);
    const isInItem = this.#indents.length > 0;
    const goesOnWithItem =
      goesOn || (before === "" ? indent > 0 : !startsAnew(before ?? "", text) || indent > 0);
    if (isInItem && goesOnWithItem) {
      this.#lines.push(" ".repeat(this.#indents.at(-1) as number) + text);
      return;
    }
    if (isInItem || (this.areParagraphs && !goesOn)) this.#separate();
    this.#indents.length = 0;
    this.#counts.length = 0;
    this.#lines.push(text);
  }

  #separate(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }
}

/** Whether a line begins a paragraph: it does not go on with a sentence, and the line above is no full line of one. */
function startsAnew(before: string, text: string): boolean {
  return !/^\p{Ll}/u.test(text) && (endsSentence(before) || before.length < fullLine);
}

/** A line that was broken because it was full is at least this long. */
const fullLine = 60;
