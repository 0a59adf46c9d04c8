/** A writer who changes a report here and there, the same way each time: words, lines, items, figures, whole parts. */

/** What somebody types, pastes or takes out in one go; the last ones mean harm. */
export const typedPieces: readonly string[] = [
  ...["", " ", "\n", "\r\n", "\t", "x", "60", "'", "{{", "😀", "Good", "# ", ": ", "- |\n"],
  ...["  rating: Good\n", "percent: 77", "2.2", "44 per cent of 9 cases", "[", "}", "&a ", "*a", "---\n"],
  ...["<<<<<<< a\n", "__proto__", "\u0000", "\ud800"],
];

type Edit = (lines: string[]) => void;

/** Edits of one text, one after the other. */
export class RandomEdits {
  #text: string;
  #state: number;
  #count = 0;
  /** What was done last, for messages. */
  last = "";

  constructor(
    private readonly original: string,
    seed: number,
  ) {
    this.#text = original;
    this.#state = seed;
  }

  /** The text after one more edit. Every fortieth begins again with the original: all that was changed is changed back. */
  next(): string {
    this.#count++;
    if (this.#count % 40 === 0) {
      this.last = "everything undone";
      this.#text = this.original;
      return this.#text;
    }
    const lines = this.#text.split("\n");
    const names = Object.keys(this.#edits);
    this.last = names[this.#below(names.length)] ?? "";
    this.#edits[this.last]?.(lines);
    this.#text = lines.join("\n");
    return this.#text;
  }

  /** A number from 0 up to 1: mulberry32, by Tommy Ettinger, in the public domain. */
  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  #below(count: number): number {
    return Math.floor(this.random() * count);
  }

  readonly #edits: Readonly<Record<string, Edit>> = {
    "a word": (lines) => this.#change(lines, isProse, (line) => line.replace(/\w{4,}/, "something")),
    "more words": (lines) => this.#change(lines, isProse, (line) => `${line} and so on and so forth`),
    "a word taken out": (lines) => this.#change(lines, isProse, (line) => line.replace(/ \w+ /, " ")),
    "a paragraph": (lines) => {
      const at = this.#find(lines, (line) => isProse(line) && line.trim().length > 60);
      const indent = lines[at]?.match(/^ */)?.[0] ?? "";
      lines.splice(at + 1, 0, "", `${indent}${"A paragraph that was not there before. ".repeat(4)}`, "");
    },
    "a line taken out": (lines) => lines.splice(this.#find(lines, isProse), 1),
    "a line twice": (lines) => {
      const at = this.#find(lines, isProse);
      lines.splice(at, 0, lines[at] ?? "");
    },
    "a percentage": (lines) =>
      this.#change(
        lines,
        (line) => /^ +percent: \d+$/.test(line),
        (line) => line.replace(/\d+$/, String(this.#below(101))),
      ),
    "a rating": (lines) =>
      this.#change(
        lines,
        (line) => /^ +rating: \w/.test(line),
        (line) => line.replace(/: .*$/, ": Outstanding"),
      ),
    "a finding": (lines) => {
      const at = this.#find(lines, (line) => /^ +- \|$/.test(line));
      const indent = lines[at]?.match(/^ */)?.[0] ?? "";
      lines.splice(
        at,
        0,
        `${indent}- |`,
        `${indent}  A finding that was not there before. It says what inspectors saw.`,
      );
    },
    "a footnote": (lines) => this.#change(lines, isProse, (line) => `${line}[^population]`),
    "a status": (lines) =>
      this.#change(
        lines,
        (line) => line.startsWith("status:"),
        (line) => (line.endsWith("draft") ? "status: published" : "status: draft"),
      ),
    "a part taken out": (lines) => {
      const at = this.#find(lines, (line) =>
        /^(?: {6}- standard: |background:|acknowledgements:|foreword:)/.test(line),
      );
      const indent = lines[at]?.search(/\S/) ?? 0;
      const length = lines.slice(at + 1).findIndex((line) => line !== "" && line.search(/\S/) <= indent);
      lines.splice(at, length < 0 ? 1 : length + 1);
    },
    "two standards that change places": (lines) => {
      const at = this.#find(lines, (line) => /^ {6}- standard: /.test(line));
      const end = lines.findIndex((line, index) => index > at && /^ {6}- standard: /.test(line));
      const after = lines.findIndex((line, index) => index > end && /^ {0,6}\S/.test(line));
      if (at > 0 && end > at && after > end)
        lines.splice(at, after - at, ...lines.slice(end, after), ...lines.slice(at, end));
    },
    "a key that is half typed": (lines) =>
      lines.splice(
        this.#find(lines, (line) => /^ +\w+:/.test(line)),
        0,
        "foo",
      ),
  };

  #change(lines: string[], isOne: (line: string) => boolean, change: (line: string) => string): void {
    const at = this.#find(lines, isOne);
    lines[at] = change(lines[at] ?? "");
  }

  /** The index of a line of that kind; 0 when there is none. */
  #find(lines: readonly string[], isOne: (line: string) => boolean): number {
    const found = lines.flatMap((line, index) => (isOne(line) ? [index] : []));
    return found[this.#below(found.length)] ?? 0;
  }
}

function isProse(line: string): boolean {
  return /^ {2,}[A-Za-z'][^:{}[\]]{20,}$/.test(line);
}
