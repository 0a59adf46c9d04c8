/** Which standards are counted: those for casework, those of domain one, or all of the report. */
import type { Framework } from "../framework/framework.ts";

/** A group of the framework or one of its domains. */
export interface StandardGroup {
  /** What it is called in a message: "casework", "domain 1". */
  readonly group: string;
  /** What writers call it, in small letters. */
  readonly names: readonly string[];
  /** Numbers of its standards. */
  readonly standards: readonly string[];
}

const ordinals = ["one", "two", "three", "four", "five", "six"];

/** The groups of a framework and its domains. */
export function standardGroups({ groups, domains }: Framework): StandardGroup[] {
  return [
    ...Object.entries(groups).map(([id, standards]) => ({
      group: id,
      names: [id.toLowerCase().replaceAll("-", " ")],
      standards,
    })),
    ...domains.map(({ number, title, standards }) => ({
      group: `domain ${number}`,
      names: [title.toLowerCase(), `domain ${number}`, `domain ${ordinals[Number(number) - 1] ?? number}`],
      standards: standards.map((standard) => standard.number),
    })),
  ];
}

/** Those that a text names anywhere. */
export function groupsNamedIn(framework: Framework, text: string): StandardGroup[] {
  const words = plain(text);
  return standardGroups(framework).filter(({ names }) => names.some((name) => placeOf(name, words) >= 0));
}

/**
 * Which standards are meant by "… casework standards", "standards in domain one"; without a group where the words name none,
 * undefined where they name something that the framework does not know.
 */
export function groupOf(
  framework: Framework,
  kind: string,
  behind: string,
): Partial<Pick<StandardGroup, "standards" | "group">> | undefined {
  const words = plain(kind);
  const named = standardGroups(framework)
    .flatMap((group) => group.names.map((name) => ({ group, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  const inFront = named.find(({ name }) => placeOf(name, words) >= 0);
  const found = inFront ?? named.find(({ name }) => isBehind(name, plain(behind.slice(0, 120))));
  const rest = inFront ? words.replace(inFront.name, "") : words;
  if (!/^(?: |quality|rated|inspected|inspection|of|our|the|its|these|domain|all)*$/.test(rest))
    return undefined;
  if (found) return { standards: found.group.standards, group: found.group.group };
  // "Quality standards of its own regulator", "standards for cleanliness": some that nobody here knows.
  return /^[ ]{1,9}(?:of|for|in|on|about|under)[ ]/i.test(behind) &&
    !/^[ ]{1,9}in[ ]{1,9}this report/i.test(behind)
    ? undefined
    : {};
}

function isBehind(name: string, behind: string): boolean {
  return ["for", "in", "of", "under", "across"].some((link) =>
    [` ${link} ${name}`, ` ${link} the ${name}`].some(
      (start) => behind.startsWith(start) && !/^[A-Za-zÀ-ỿ\p{N}-]/u.test(behind.slice(start.length)),
    ),
  );
}

/** Whole words: "court disposals" is not named in "out-of-court disposals". */
function placeOf(name: string, words: string): number {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words[at - 1] ?? "", words[at + name.length] ?? ""];
    if (!/[A-Za-zÀ-ỿ\p{N}-]/u.test(before) && !/[A-Za-zÀ-ỿ\p{N}-]/u.test(after)) return at;
  }
  return -1;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}
