/** Changes for a terminal: lines as wide as the screen, changed words between signs that need no colour. */
import pc from "picocolors";
import { signsOf, visible } from "../reporters/visible-text.ts";
import type { ComparedSides } from "./compared-sides.ts";
import { saySide } from "./say-side.ts";
import { sayHowMuch, tellChanges } from "./tell-changes.ts";
import type { Entry, Section, Sign } from "./told-changes.ts";

/** How it is printed. */
export interface TextStyle {
  readonly colours: boolean;
  /** Characters in a line; undefined where the text goes elsewhere than to a screen. */
  readonly columns: number | undefined;
}

/** The whole text; ends with a line end. */
export function changesAsText({ before, after, changes }: ComparedSides, style: TextStyle): string {
  const sections = tellChanges(changes);
  const lines = new TextLines(style);
  lines.add("", [{ text: "What changed", kind: "strong" }]);
  lines.add("  from  ", [{ text: saySide(before) }]);
  lines.add("  to    ", [{ text: saySide(after) }]);
  lines.blank();
  lines.add("", [{ text: sayHowMuch(changes) }]);
  for (const section of sections) addSection(section, lines);
  if (sections.length > 0) addLegend(sections, lines);
  return lines.text;
}

function addSection({ title, groups }: Section, lines: TextLines): void {
  lines.blank();
  lines.add("", [{ text: title, kind: "strong" }]);
  for (const [at, group] of groups.entries()) {
    if (at > 0) lines.blank();
    if (group.title) lines.add("  ", [{ text: group.title, kind: "quiet" }]);
    for (const entry of group.entries) addEntry(entry, group.title ? "    " : "  ", lines);
  }
}

const signs: Readonly<Record<Sign, string>> = { added: "+", removed: "-", changed: "~", moved: ">" };

/** A line that says what it is about, and below it the wording or what does not fit behind. */
function addEntry(entry: Entry, indent: string, text: TextLines): void {
  const { sign, label, values, note, words, lines = [] } = entry;
  const lead = `${indent}${signs[sign]} `;
  const below = " ".repeat(lead.length);
  const said: Piece[] = values ? valuePieces(values) : [];
  if (note) said.push({ text: `${said.length > 0 ? " " : ""}(${note})`, kind: "quiet" });
  const rows: (readonly Piece[])[] = [];
  if (label && said.length > 0 && !/[.?!”]$/.test(label))
    rows.push([{ text: values ? `${label}: ` : `${label} ` }, ...said]);
  else rows.push(...(label ? [[{ text: label }]] : []), ...(said.length > 0 ? [said] : []));
  if (words) rows.push(wordPieces(words));
  for (const [at, row] of rows.entries()) text.add(at === 0 ? lead : below, row, at === 0 ? sign : undefined);
  for (const line of lines) {
    const pieces = wordPieces(line.words);
    const noted: Piece[] = line.note ? [{ text: ` (${line.note})`, kind: "quiet" }] : [];
    text.add(`${below}${signs[line.sign]} `, [...pieces, ...noted], line.sign);
  }
}

function wordPieces(words: NonNullable<Entry["words"]>): Piece[] {
  return words.map(({ change, text }) => (change === "same" ? { text } : { text, kind: change }));
}

/** "57% → 60%"; one value alone where there is no other. */
function valuePieces({ before, after }: NonNullable<Entry["values"]>): Piece[] {
  const old: Piece[] = before === undefined ? [] : [{ text: before, kind: "removed", plain: true }];
  const now: Piece[] = after === undefined ? [] : [{ text: after, kind: "added", plain: true }];
  return old.length > 0 && now.length > 0 ? [...old, { text: " → " }, ...now] : [...old, ...now];
}

function addLegend(sections: readonly Section[], lines: TextLines): void {
  const entries = sections.flatMap(({ groups }) => groups.flatMap(({ entries }) => entries));
  const told = entries.flatMap((entry) => [entry, ...(entry.lines ?? [])]);
  const used = Object.entries(signs).filter(([sign]) => told.some((one) => one.sign === sign));
  const said = used.map(([sign, text]) => `${text} ${sign}`);
  const isWorded = told.some(({ words }) => words?.some(({ change }) => change !== "same"));
  if (isWorded) said.push("[-taken out-]", "{+put in+}");
  lines.blank();
  lines.add("", [{ text: said.join("   "), kind: "quiet" }]);
}

/** A stretch of a line. */
interface Piece {
  readonly text: string;
  readonly kind?: "strong" | "quiet" | "removed" | "added";
  /** Without signs around it: an arrow says which is which. */
  readonly plain?: boolean;
}

/** A word with the space behind it, in its colour. */
interface Word {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** Lines that are broken between words. */
class TextLines {
  #text = "";
  readonly #width: number;
  readonly #paints: Readonly<Record<string, (text: string) => string>>;

  constructor({ colours, columns }: TextStyle) {
    this.#width = Math.max(40, Math.min(columns ?? 80, 100));
    const { bold, dim, red, green, yellow, cyan } = pc.createColors(colours);
    this.#paints = { strong: bold, quiet: dim, removed: red, added: green, changed: yellow, moved: cyan };
  }

  get text(): string {
    return this.#text;
  }

  blank(): void {
    this.#text += "\n";
  }

  /** Adds pieces behind a lead; further lines stand below where the pieces begin. `sign` colours the lead. */
  add(lead: string, pieces: readonly Piece[], sign?: Sign): void {
    let line: Word[] = [{ text: lead, paint: (sign && this.#paints[sign]) ?? plain }];
    let width = lead.length;
    for (const word of pieces.flatMap((piece) => this.#words(piece))) {
      const isFull = line.length > 1 && width + widthOf(word.text.trimEnd()) > this.#width;
      if (isFull) {
        this.#text += painted(line);
        line = [{ text: " ".repeat(lead.length), paint: plain }];
        width = lead.length;
      }
      const text = line.length === 1 ? word.text.trimStart() : word.text;
      line.push({ ...word, text });
      width += widthOf(text);
    }
    this.#text += painted(line);
  }

  #words({ text, kind, plain: isPlain }: Piece): Word[] {
    const marks = isPlain || !kind ? undefined : wordMarks[kind];
    const shown = visible(text);
    const body = shown.trim();
    const marked = marks && body !== "" ? shown.replace(body, () => `${marks[0]}${body}${marks[1]}`) : shown;
    const paint = (kind && this.#paints[kind]) ?? plain;
    return (marked.match(/\s*\S+\s*|\s+/g) ?? []).map((word) => ({ text: word, paint }));
  }
}

const wordMarks: Readonly<Record<string, readonly [string, string] | undefined>> = {
  removed: ["[-", "-]"],
  added: ["{+", "+}"],
};

function plain(text: string): string {
  return text;
}

/** The words as a line, neighbours of one colour together; without spaces at its end. */
function painted(words: readonly Word[]): string {
  const runs: { text: string; paint: Word["paint"] }[] = [];
  for (const { text, paint } of words) {
    const last = runs.at(-1);
    if (last?.paint === paint) last.text += text;
    else runs.push({ text, paint });
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== "") break;
    runs.pop();
  }
  return `${runs.map(({ text, paint }) => paint(text)).join("")}\n`;
}

function widthOf(text: string): number {
  return signsOf(text).reduce((sum, { width }) => sum + width, 0);
}
