/** In a framework: the ids of what stands elsewhere in the same file. */
import { plainData } from "../document/plain-data.ts";
import type { Framework } from "../framework/framework.ts";
import { loadFramework } from "../framework/load.ts";
import { textOf } from "./template.ts";
import { fits, type ValueSource } from "./value-source.ts";

/** What stands where: the first pattern that fits a path says what is offered. */
const places: readonly (readonly [pattern: string, ids: (framework: Framework) => Ids])[] = [
  ["examples/*/rollUp", rollUps],
  ["examples/*/level", labels],
  ["examples/*/given", labels],
  ["domains/*/standards/*/ratedBy", rollUps],
  ["rollUps/*/scale", (framework) => framework.scales.map(({ id }) => [id, ""])],
  ["rollUps/*/unrated/level", levels],
  ["**/source", (framework) => Object.entries(framework.sources).map(([id, { title }]) => [id, title])],
  [
    "**/population",
    (framework) => Object.entries(framework.populations).map(([id, { label }]) => [id, label]),
  ],
  ["**/group", (framework) => Object.entries(framework.groups).map(([id, all]) => [id, all.join(", ")])],
  ["groups/*/*", standards],
  ["**/level", levels],
  ["**/levels/*", levels],
  ["**/atMost", levels],
  ["**/atLeast", levels],
  [
    "**/state",
    (framework) => framework.scales.flatMap(({ states }) => states.map(({ id, label }) => [id, label])),
  ],
];

/** Ids with a word about each. */
type Ids = readonly (readonly [id: string, detail: string])[];

/** After names that refer to roll-ups, scales, levels, sources, populations, groups and standards. */
export const frameworkReferences: ValueSource = ({ kind, path, facts, written, part }) => {
  if (facts.kind !== "framework" || (kind !== "value" && kind !== "item")) return [];
  const found = places.find(([pattern]) => fits(path, pattern));
  // A count is no id: `atLeast` is a level in a cap and a number in a test.
  if (!found || ![part?.type].flat().includes("string")) return [];
  return found[1](loadFramework(plainData(facts.root)))
    .filter(([id]) => typeof id === "string" && !(kind === "item" && written.has(id)))
    .map(([id, detail]) => ({
      label: id,
      kind: "reference",
      value: textOf(id),
      detail: detail || undefined,
    }));
};

function rollUps({ rollUps }: Framework): Ids {
  return Object.entries(rollUps).map(([id, { rates }]) => [
    id,
    `rates ${rates === "overall" ? "the report" : "a standard"}`,
  ]);
}

function levels({ scales }: Framework): Ids {
  return scales.flatMap((scale) => scale.levels.map(({ id, label }) => [id, label] as const));
}

function labels({ scales }: Framework): Ids {
  return scales.flatMap((scale) => scale.levels.map(({ label }) => [label, ""] as const));
}

function standards({ domains }: Framework): Ids {
  return domains.flatMap((domain) => domain.standards.map(({ number, title }) => [number, title] as const));
}
