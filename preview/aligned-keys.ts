/**
 * Finds, before a block is changed, which of its paragraphs, items and rows stay what they are. An element is found
 * again by its text first and by its id second: numbers in ids move on when a footnote is put before them.
 */
import { textCarriers } from "./text-carriers.ts";

/** A key for elements of both; elements with the same key are the same, and have to stay. */
export function alignedKeys(shown: Element, fresh: Element): ReadonlyMap<Node, string> {
  const keys = new Map<Node, string>();
  for (const root of [shown, fresh]) {
    for (const element of root.querySelectorAll("[id]")) keys.set(element, `#${element.id}`);
    for (const [problem, key] of problemKeys(root)) keys.set(problem, key);
  }
  const old = carriersIn(shown);
  const now = carriersIn(fresh);
  pairs(old, now).forEach(([before, after], index) => {
    keys.set(before.element, `=${index}`);
    keys.set(after.element, `=${index}`);
  });
  return keys;
}

/** A problem stays itself when another one comes before it: the focus may be on its button. Equal ones are counted. */
function problemKeys(root: Element): [Element, string][] {
  const seen = new Map<string, number>();
  return Array.from(root.querySelectorAll<HTMLElement>(".problem"), (problem) => {
    const content = `!${problem.dataset.rule} ${problem.textContent}`;
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return [problem, `${content} ${count}`];
  });
}

interface Carrier {
  readonly element: Element;
  /** Its kind and its text. */
  readonly content: string;
}

function carriersIn(root: Element): Carrier[] {
  return Array.from(root.querySelectorAll(textCarriers), (element) => ({
    element,
    content: `${element.localName} ${element.textContent}`,
  }));
}

/** Those with the same text from both ends; and those between, in their order, if there are as many of the same kinds. */
function pairs(old: readonly Carrier[], now: readonly Carrier[]): [Carrier, Carrier][] {
  const most = Math.min(old.length, now.length);
  const start = countWhile(most, (index) => old[index]?.content === now[index]?.content);
  const end = countWhile(
    most - start,
    (index) => old.at(-1 - index)?.content === now.at(-1 - index)?.content,
  );
  const between = zip(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const isSameKind = ([a, b]: [Carrier, Carrier]) => a.element.localName === b.element.localName;
  return [
    ...(zip(old.slice(0, start), now.slice(0, start)) ?? []),
    ...(between?.every(isSameKind) ? between : []),
    ...(zip(old.slice(old.length - end), now.slice(now.length - end)) ?? []),
  ];
}

function countWhile(most: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count++;
  return count;
}

/** Undefined where the two have not the same length. */
function zip<Item>(one: readonly Item[], other: readonly Item[]): [Item, Item][] | undefined {
  if (one.length !== other.length) return undefined;
  return one.flatMap((item, index) => {
    const match = other[index];
    return match === undefined ? [] : [[item, match] as [Item, Item]];
  });
}
