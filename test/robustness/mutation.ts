/** What can happen to a file: it is cut, doubled, shuffled, damaged, indented wrongly or saved by an odd program. */
import fc from "fast-check";

type Change = (text: string, one: number, two: number) => string;

/** Changes by name; the numbers, from 0 up to 1, say where and how. */
const changes: Readonly<Record<string, Change>> = {
  "cut at the end": (text, one) => text.slice(0, at(text, one)),
  "cut at the start": (text, one) => text.slice(at(text, one)),
  "a stretch taken out": (text, one, two) => withStretch(text, one, two, () => ""),
  "a stretch twice": (text, one, two) => withStretch(text, one, two, (stretch) => stretch + stretch),
  "all of it twice": (text) => text + text,
  "as two documents": (text) => `${text}---\n${text}`,
  "lines shuffled": (text, one, two) => withLines(text, one, two, (lines, random) => shuffled(lines, random)),
  "lines the other way round": (text, one, two) => withLines(text, one, two, (lines) => lines.reverse()),
  "lines taken out": (text, one, two) =>
    withLines(text, one, two, (lines, random) => lines.filter(() => random() > 0.1)),
  "indentation broken": (text, one, two) =>
    withLines(text, one, two, (lines, random) =>
      lines.map((line) => " ".repeat(Math.floor(random() * 5)) + line.replace(/^ {0,3}/, "")),
    ),
  "tabs for spaces": (text, one, two) =>
    withLines(text, one, two, (lines) => lines.map((line) => line.replace(/ {2}/g, "\t"))),
  "bytes flipped": (text, one, two) =>
    new TextDecoder().decode(flipped(new TextEncoder().encode(text), generator(one), two)),
  "line ends mixed": (text, one) => {
    const random = generator(one);
    return text.replace(/\n/g, () => ["\n", "\r\n", "\r", "\n\r"][Math.floor(random() * 4)] as string);
  },
  "half a character": (text, one, two) => withStretch(text, one, two / 50, () => "\ud83d"),
  "the other half": (text, one, two) => withStretch(text, one, two / 50, () => "\ude00\u2028\ufeff"),
  "a sign of YAML": (text, one, two) => {
    const sign = signs[Math.floor(two * signs.length)] as string;
    return text.slice(0, at(text, one)) + sign + text.slice(at(text, one));
  },
  "signs everywhere": (text, one, two) => {
    const random = generator(one);
    const words = text.split(/(?<=[ \n])/);
    return words
      .map((word) => (random() < two / 20 ? signs[Math.floor(random() * signs.length)] : "") + word)
      .join("");
  },
};

const signs = [
  ...[
    ": ",
    "- ",
    "? ",
    "| ",
    ">-\n",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "<<: *a\n",
  ],
  ...[
    "'",
    '"',
    "%",
    "@",
    "`",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "\t",
    "\n",
    "\r",
    "\\",
    "{{",
    "}}",
    "[^",
    "**",
    "\u0085",
  ],
];

/** Up to three changes, one after the other. */
export const mutation = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(changes)), portion(), portion()), {
    minLength: 1,
    maxLength: 3,
  })
  .map((steps) => ({
    what: steps.map(([name]) => name).join(", then "),
    apply: (text: string) =>
      steps.reduce((now, [name, one, two]) => changes[name]?.(now, one, two) ?? now, text),
  }));

function portion() {
  return fc.integer({ min: 0, max: 999_999 }).map((number) => number / 1_000_000);
}

function at(text: string, portion: number): number {
  return Math.floor(text.length * portion);
}

function withStretch(text: string, one: number, two: number, change: (stretch: string) => string): string {
  const start = at(text, one);
  const end = Math.min(text.length, start + Math.ceil((two * text.length) / 4));
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function withLines(
  text: string,
  one: number,
  two: number,
  change: (lines: string[], random: () => number) => string[],
): string {
  const lines = text.split("\n");
  const start = Math.floor(lines.length * one);
  const count = Math.ceil((lines.length - start) * two);
  lines.splice(start, count, ...change(lines.slice(start, start + count), generator(one + two)));
  return lines.join("\n");
}

function shuffled(lines: string[], random: () => number): string[] {
  return lines
    .map((line): [number, string] => [random(), line])
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line);
}

function flipped(bytes: Uint8Array, random: () => number, two: number): Uint8Array {
  for (let left = Math.ceil(two * 20); left > 0; left--) {
    const place = Math.floor(random() * bytes.length);
    // No zero: a file with one is refused at once.
    bytes[place] = (bytes[place] ?? 1) ^ (1 << Math.floor(random() * 8)) || 1;
  }
  return bytes;
}

/** Numbers from 0 up to 1 that follow from the first: mulberry32, by Tommy Ettinger, in the public domain. */
function generator(seed: number): () => number {
  let state = Math.floor(seed * 2 ** 31);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
