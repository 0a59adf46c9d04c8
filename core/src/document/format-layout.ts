/**
 * Where every line of a formatted file begins: names below names are indented by one step, lists by one step below
 * their name, and what stands behind a dash by two. The lines of a text move together, so that its value stays.
 */
import type { LineIndex } from "./line-index.ts";
import type { ListNode, MapNode, Node, ScalarNode } from "./node.ts";

/** Thrown where the structure is written in a way that this formatter leaves alone, such as names after `?`. */
export class Unplaceable extends Error {}

/** A column that something stands at, before and after. */
export interface MovedColumn {
  readonly old: number;
  readonly now: number;
}

/** From a dash to what stands behind it. */
const besideDash = 2;

/** The plan for the lines of one file; filled by placing the root of each of its documents. */
export class FormatLayout {
  /** For each line its new indentation in spaces; undefined where it stays. */
  readonly indents: (number | undefined)[];
  /** For each line whether its end belongs to a text, so that spaces there are not ours. */
  readonly endsInText: boolean[];
  /** For each line whether its beginning belongs to a text or brackets: what looks like a comment there is none. */
  readonly beginsInText: boolean[];
  /** For each line the columns of the names, dashes and values that begin there. */
  readonly columns: (readonly MovedColumn[])[];
  /** Spaces between a name, its colon or a dash and what follows, where they change. */
  readonly gaps: { readonly start: number; readonly end: number; readonly newText: string }[] = [];

  constructor(
    private readonly lines: LineIndex,
    private readonly step: number,
  ) {
    const { lineCount } = lines;
    this.indents = new Array(lineCount).fill(undefined);
    this.endsInText = new Array(lineCount).fill(false);
    this.beginsInText = new Array(lineCount).fill(false);
    this.columns = new Array(lineCount).fill([]);
  }

  /** Places the root of a document. Throws Unplaceable. */
  place(root: Node): void {
    const line = this.lines.lineAt(root.start);
    if (this.#before(root.start).trim() !== "") throw new Unplaceable();
    if (root.kind === "map" && !root.flow) this.#map(root, 0, false);
    else if (root.kind === "list" && !root.flow) this.#list(root, 0, false);
    else this.#mark(line, this.lines.lineAt(root.end));
  }

  #map(map: MapNode, column: number, isInline: boolean): void {
    for (const [at, { key, value }] of map.entries.entries()) {
      const colon = this.#skipBlanks(key.end);
      // A colon without a name before it has only its indentation, which would be changed twice.
      const isNamed = key.kind === "scalar" && key.source !== "";
      if (!isNamed || this.lines.text[colon] !== ":") throw new Unplaceable();
      this.#begin(key.start, column, isInline && at === 0);
      this.#gap(key.end, colon, "");
      this.#value(value, { end: colon + 1, start: key.start, column, base: column + this.step });
    }
  }

  #list(list: ListNode, column: number, isInline: boolean): void {
    for (const [at, item] of list.items.entries()) {
      const dash = this.#dashOf(list, at);
      this.#begin(dash, column, isInline && at === 0);
      this.#value(item, { end: dash + 1, start: dash, column, base: column + besideDash });
    }
  }

  #value(value: Node, sign: Sign): void {
    const first = this.#skipBlanks(sign.end);
    const isOnLine = this.lines.lineAt(value.start) === this.lines.lineAt(sign.start);
    const text = this.lines.text[first];
    if (text !== undefined && !/[#\r\n]/.test(text)) this.#gap(sign.end, first, " ");
    const isBlock = (value.kind === "map" || value.kind === "list") && !value.flow;
    if (isBlock && isOnLine && value.start !== first) throw new Unplaceable();
    if (value.start === value.end) return;
    const column = isOnLine ? sign.column + besideDash : sign.base;
    if (value.kind === "map" && !value.flow) this.#map(value, column, isOnLine);
    else if (value.kind === "list" && !value.flow) this.#list(value, column, isOnLine);
    else {
      if (!isOnLine) this.#beginLine(value.start, sign.base);
      if (value.kind === "scalar") this.#scalar(value, sign);
      else this.#flow(value);
    }
  }

  #scalar(scalar: ScalarNode, sign: Sign): void {
    if (scalar.style === "literal" || scalar.style === "folded") this.#block(scalar, sign);
    else this.#joinedLines(scalar, sign.base);
  }

  /** A block: its lines move together, and so do spaces on an empty line that are more than its indentation. */
  #block(scalar: ScalarNode, sign: Sign): void {
    const { lines } = this;
    const first = lines.lineAt(scalar.start) + 1;
    let last = lines.lineAt(scalar.end);
    if (last < first) return;
    // A number behind the sign counts from the name or dash, which is then what the text moves with.
    const counted = scalar.source.match(/^[|>][-+]?([1-9])/)?.[1];
    const holder = this.#columnOf(sign.start);
    const old = counted ? holder + Number(counted) : this.#contentIndent(first, last);
    const shift = counted ? sign.column - holder : sign.base - old;
    while (last + 1 < lines.lineCount && this.#isBlank(last + 1)) last++;
    for (let line = first; line <= last; line++) {
      if (this.#isBlank(line) && lines.lineText(line).length <= old) continue;
      this.#move(line, lines.indentOf(line) + shift);
      this.endsInText[line] = true;
    }
  }

  /** The indentation of the first line of a block that holds something. */
  #contentIndent(first: number, last: number): number {
    let line = first;
    while (line < last && this.#isBlank(line)) line++;
    return this.lines.indentOf(line);
  }

  /** Text over several lines without a block: YAML joins its lines, so only the least indented one has a place. */
  #joinedLines(scalar: ScalarNode, base: number): void {
    const first = this.lines.lineAt(scalar.start);
    const last = this.lines.lineAt(scalar.end);
    this.#mark(first, last);
    const filled: number[] = [];
    for (let line = first + 1; line <= last; line++) {
      if (!this.#isBlank(line)) filled.push(line);
    }
    const least = filled.reduce(
      (least, line) => Math.min(least, this.lines.indentOf(line)),
      Number.MAX_SAFE_INTEGER,
    );
    for (const line of filled) this.#move(line, this.lines.indentOf(line) - least + base);
  }

  /** Braces and brackets stay as the writer has them; lines below the first move with it. */
  #flow(value: Node): void {
    const first = this.lines.lineAt(value.start);
    const last = this.lines.lineAt(value.end);
    const shift = (this.indents[first] ?? this.lines.indentOf(first)) - this.lines.indentOf(first);
    this.#mark(first, last);
    for (let line = first + 1; line <= last; line++) {
      if (!this.#isBlank(line)) this.#move(line, this.lines.indentOf(line) + shift);
    }
  }

  /** Marks the lines of a text or of brackets as its own, up to the sign that ends it. */
  #mark(first: number, last: number): void {
    for (let line = first; line <= last; line++) {
      if (line > first) this.beginsInText[line] = true;
      if (line < last) this.endsInText[line] = true;
    }
  }

  #move(line: number, indent: number): void {
    if (indent < 0) throw new Unplaceable();
    this.indents[line] = indent;
    this.beginsInText[line] = true;
  }

  /** A name or dash begins; `isInline` where it stands behind a dash. */
  #begin(offset: number, now: number, isInline: boolean): void {
    if (!isInline) this.#beginLine(offset, now);
    else this.#note(offset, now);
  }

  #beginLine(offset: number, now: number): void {
    // A mark such as `&name` may stand before a value, but not before a name.
    if (!/^ *(?:[&!]\S*[ \t]+)*$/.test(this.#before(offset))) throw new Unplaceable();
    this.indents[this.lines.lineAt(offset)] = now;
    this.#note(offset, now);
  }

  #note(offset: number, now: number): void {
    const line = this.lines.lineAt(offset);
    this.columns[line] = [...(this.columns[line] ?? []), { old: this.#columnOf(offset), now }];
  }

  #gap(start: number, end: number, newText: string): void {
    if (this.lines.text.slice(start, end) !== newText) this.gaps.push({ start, end, newText });
  }

  #dashOf(list: ListNode, index: number): number {
    const { lines } = this;
    const column = this.#columnOf(list.start);
    const least = index === 0 ? list.start : (list.items[index - 1] as Node).end;
    for (let line = lines.lineAt((list.items[index] as Node).start); line >= 0; line--) {
      const dash = lines.startOf(line) + column;
      if (dash < least) break;
      if (/^-(?:\s|$)/.test(lines.text.slice(dash, dash + 2)) && dash < lines.endOf(line)) return dash;
    }
    throw new Unplaceable();
  }

  /** Only spaces and tabs are blanks to YAML: a no-break space is a letter like any other. */
  #isBlank(line: number): boolean {
    return /^[ \t]*$/.test(this.lines.lineText(line));
  }

  #before(offset: number): string {
    return this.lines.text.slice(this.lines.startOf(this.lines.lineAt(offset)), offset);
  }

  #columnOf(offset: number): number {
    return offset - this.lines.startOf(this.lines.lineAt(offset));
  }

  #skipBlanks(offset: number): number {
    let at = offset;
    while (this.lines.text[at] === " " || this.lines.text[at] === "\t") at++;
    return at;
  }
}

/** The colon or dash before a value. */
interface Sign {
  /** Offset after it. */
  readonly end: number;
  /** Offset of the name or dash. */
  readonly start: number;
  /** New column of the name or dash. */
  readonly column: number;
  /** New column of what begins on a line below. */
  readonly base: number;
}
