/** The texts of a report in the order in which its readers meet them, whatever the order of the file. */
import type { Value } from "./part.ts";
import type { Report } from "./report.ts";

/** One text, and the part of the report that it stands in. */
export interface ReadText {
  readonly value: Value;
  /** Name of that part as the file has it: "foreword". Empty where it stands in none. */
  readonly part: string;
}

/** The parts with prose as they are printed; what a text refers to is read after it. */
const printedOrder =
  "publication acknowledgements about foreword ratings recommendations background domains footnotes annexes";

/** Every text that could be read as one. */
export function textsInReadingOrder(report: Report): readonly ReadText[] {
  const parts = [...report.part.entries()].sort((a, b) => a.start - b.start);
  const texts: ReadText[] = [];
  let at = 0;
  for (const { node, value } of report.prose) {
    while (at < parts.length - 1 && node.start >= (parts[at + 1]?.start ?? 0)) at++;
    if (value) texts.push({ value, part: parts[at]?.name ?? "" });
  }
  return areInOrder(texts) ? texts : texts.sort((a, b) => rankOf(a) - rankOf(b));
}

function areInOrder(texts: readonly ReadText[]): boolean {
  return texts.every((text, at) => {
    const before = texts[at - 1];
    return !before || before.part === text.part || rankOf(before) <= rankOf(text);
  });
}

function rankOf({ part }: ReadText): number {
  return part === "" ? printedOrder.length : printedOrder.indexOf(part);
}
