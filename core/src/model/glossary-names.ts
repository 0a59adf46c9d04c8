/** What the glossary of a report says that its acronyms stand for. */
import { acronymIn } from "./acronym-word.ts";
import { namedIn } from "./initials.ts";
import type { Value } from "./part.ts";
import type { Report } from "./report.ts";

/** An acronym of the glossary. */
export interface GlossaryName {
  readonly value: Value;
  /** What it stands for. Undefined where the entry describes it instead: "the case management system". */
  readonly words: string | undefined;
}

/** The acronyms of the glossary in the singular, whatever else it explains; "PSO/PSOs" is for one. Worked out once. */
export function glossaryNames(report: Report): ReadonlyMap<string, GlossaryName> {
  return report.once.get(glossaryNames, () => {
    const names = report.glossary.flatMap(({ name, expansion }) =>
      expansion
        ? report.texts
            .get(acronymsIn, name, acronymsIn)
            .map((acronym) => [acronym, nameOf(acronym, expansion)] as const)
        : [],
    );
    return new Map(names);
  });
}

function acronymsIn(name: string): readonly string[] {
  return name.split("/").flatMap((word) => acronymIn(word.trim()) ?? []);
}

function nameOf(acronym: string, value: Value): GlossaryName {
  // Few are ever asked for their words.
  return {
    value,
    get words() {
      return namedIn(value.text, acronym)?.words;
    },
  };
}
