/** What to say about a name that nothing has, and how to put the name that was probably meant in its place. */
import type { Fix, TextEdit } from "../../problem.ts";
import { closestOf } from "../../schema/closest.ts";
import { chosenFix, safeFix } from "./edit.ts";

/** The end of the sentence, from its punctuation on, and the fixes that go with it. */
export interface Suggestion {
  readonly ending: string;
  readonly fixes: readonly Fix[];
  /** The name that was probably meant. */
  readonly meant: string | undefined;
}

/**
 * Looks for the name that was meant. `otherwise` is the sentence to say when none is near; `edit` puts a
 * name in place of the written one.
 */
export function didYouMean(
  written: string,
  names: readonly string[],
  otherwise: string,
  edit: (name: string) => TextEdit,
): Suggestion {
  const meant = closestOf(written, names);
  if (meant === undefined) return { ending: `. ${otherwise}`, fixes: [], meant };
  // Another name stands for another figure or finding: only case, spaces and hyphens are put right unasked.
  const makeFix = isSameName(meant, written) ? safeFix : chosenFix;
  return { ending: `; did you mean “${meant}”?`, fixes: [makeFix(`Write “${meant}”`, edit(meant))], meant };
}

/** Whether two names have the same letters and figures, whatever their case, spaces and hyphens. */
export function isSameName(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

/**
 * The names that nothing uses. One that a misspelt use was probably meant for is left out: that use is
 * reported where it stands, and once is enough.
 */
export function unusedNames(names: readonly string[], used: ReadonlySet<string>): ReadonlySet<string> {
  const unused = names.filter((name) => !used.has(name));
  if (unused.length === 0) return new Set();
  const misspelt = [...used].filter((name) => !names.includes(name));
  const meant = new Set(misspelt.map((name) => closestOf(name, names)));
  return new Set(unused.filter((name) => !meant.has(name)));
}
