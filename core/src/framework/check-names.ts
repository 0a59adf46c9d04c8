/**
 * Names within a framework that lead nowhere, and names that are given twice. A misspelt level in a rule or a
 * misspelt group in a test fails no report: the rule just never fits. So its author is told here.
 */
import type { FrameworkProblem } from "./check.ts";
import type { CountTest, Framework, RollUp } from "./framework.ts";
import { levelsOf, scaleOf } from "./levels.ts";

type Path = readonly (string | number)[];

/** Levels, groups and scales that are named but not there. */
export function checkNames(framework: Framework, rollUp: RollUp, path: Path): FrameworkProblem[] {
  const own = (scaleOf(framework, rollUp)?.levels ?? []).map((level) => level.id);
  const level = (id: string | undefined, at: Path) => unlessKnown("level", id, own, at);
  const scales = framework.scales.map((scale) => scale.id);
  const tests = [
    ...rollUp.rules.map(({ when }, n) => ({ when, at: [...path, "rules", n] })),
    ...rollUp.shifts.map(({ when }, n) => ({ when, at: [...path, "shifts", n] })),
    ...rollUp.caps.map(({ when }, n) => ({ when, at: [...path, "caps", n] })),
  ];
  return [
    ...unlessKnown("scale", rollUp.scale, scales, [...path, "scale"]),
    ...rollUp.rules.flatMap((rule, n) => level(rule.level, [...path, "rules", n, "level"])),
    ...rollUp.caps.flatMap(({ atMost, atLeast }, n) => [
      ...level(atMost, [...path, "caps", n, "atMost"]),
      ...level(atLeast, [...path, "caps", n, "atLeast"]),
    ]),
    ...level(rollUp.unrated.level, [...path, "unrated", "level"]),
    ...tests.flatMap(({ when, at }) => checkTests(framework, when, [...at, "when"])),
  ];
}

/** Numbers, ids and labels that stand twice, and groups of standards that are not there. */
export function checkDoubles(framework: Framework): FrameworkProblem[] {
  const numbers = framework.domains.flatMap(({ standards }) => standards.map(({ number }) => number));
  return [
    ...twice(
      framework.domains.map(({ number }) => number),
      (n) => ["domains", n, "number"],
      "two domains",
    ),
    ...framework.scales.flatMap(({ levels }, s) => [
      ...twice(
        levels.map(({ id }) => id),
        (n) => ["scales", s, "levels", n, "id"],
        "two levels with the id",
      ),
      ...twice(
        levels.map(({ label }) => label),
        (n) => ["scales", s, "levels", n, "label"],
        "two levels",
      ),
    ]),
    ...Object.entries(framework.groups).flatMap(([id, members]) =>
      members.flatMap((number, n) => unlessKnown("standard", number, numbers, ["groups", id, n])),
    ),
  ];
}

/** Levels in a test are those of the children, which the first scale has. */
function checkTests(framework: Framework, tests: readonly CountTest[], path: Path): FrameworkProblem[] {
  const ids = levelsOf(framework).map((level) => level.id);
  return tests.flatMap(({ levels = [], group }, n) => [
    ...levels.flatMap((id, at) => unlessKnown("level", id, ids, [...path, n, "levels", at])),
    ...unlessKnown("group", group, Object.keys(framework.groups), [...path, n, "group"]),
  ]);
}

function unlessKnown(
  what: string,
  id: string | undefined,
  known: readonly string[],
  path: Path,
): FrameworkProblem[] {
  if (id === undefined || known.includes(id)) return [];
  return [{ path, severity: "error", message: `There is no ${what} “${id}”.` }];
}

function twice(names: readonly string[], at: (index: number) => Path, what: string): FrameworkProblem[] {
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    return [{ path: at(index), severity: "error" as const, message: `There are ${what} “${name}”.` }];
  });
}
