/**
 * Every combination of child levels reaches exactly one level: published principles often leave some
 * out. Combinations are counted by how many children have which level, each weighted by the number of
 * ways it comes about, so nine standards cost a few hundred steps and not a quarter of a million.
 */
import type { FrameworkProblem } from "./check.ts";
import { allHold } from "./conditions.ts";
import { countOfChildren } from "./count-of-children.ts";
import type { CountTest, Framework, Level, RollUp } from "./framework.ts";
import { levelsOf, scaleOf } from "./levels.ts";
import type { Child } from "./measures.ts";

// Frameworks are checked at every keystroke; thirty standards of four levels are 5,456 combinations.
const mostCombinations = 20_000;

/**
 * Problems of a roll-up by rules: combinations without a level, and rules that never decide. Rules on figures
 * are left out, since figures have no end of combinations.
 */
export function checkCombinations(
  framework: Framework,
  rollUp: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  if (rollUp.rules.length === 0 || rollUp.bands) return [];
  const levels = levelsOf(framework);
  const tests = rollUp.rules.flatMap((rule) => rule.when);
  if (levels.length === 0 || tests.some((test) => test.valueOver !== undefined)) return [];
  const parts = partsByGroup(framework, rollUp, tests);
  const tried = parts.reduce((product, part) => product * shareCount(levels.length, part.length), 1);
  if (tried > mostCombinations) return [tooMany(tried, path)];
  const deciding = new Set<number>();
  let total = 0;
  let without = 0;
  let example: readonly Child[] | undefined;
  for (const { children, ways } of combinationsOf(levels, parts)) {
    total += ways;
    const index = rollUp.rules.findIndex((rule) => allHold(rule.when, children, framework));
    if (index >= 0) deciding.add(index);
    else {
      without += ways;
      example ??= children;
    }
  }
  return [
    ...undefinedOnes(without, total, example, path),
    ...idleRules(rollUp, deciding, path),
    ...unreachable(framework, rollUp, path),
  ];
}

/** Names of the children, those together that no test tells apart. */
function partsByGroup(
  framework: Framework,
  rollUp: RollUp,
  tests: readonly CountTest[],
): (readonly string[])[] {
  const groups = [...new Set(tests.flatMap((test) => test.group ?? []))];
  const parts = new Map<string, string[]>();
  for (const name of childNames(framework, rollUp)) {
    const key = groups.filter((group) => framework.groups[group]?.includes(name)).join("/");
    parts.set(key, [...(parts.get(key) ?? []), name]);
  }
  return [...parts.values()];
}

function childNames(framework: Framework, rollUp: RollUp): string[] {
  const counted = framework.domains.flatMap(({ standards }) => standards.filter(({ counted }) => counted));
  if (rollUp.rates === "overall") return counted.map(({ number }) => number);
  return Array.from({ length: countOfChildren(framework, rollUp) }, (_, n) => String(n));
}

/** The combinations of all parts with each other. */
function* combinationsOf(
  levels: readonly Level[],
  parts: readonly (readonly string[])[],
): Generator<Combination> {
  const [first, ...rest] = parts;
  if (!first) {
    yield { children: [], ways: 1 };
    return;
  }
  for (const one of combinations(levels, first.length)) {
    const named = one.children.map((child, n) => ({ ...child, name: first[n] as string }));
    for (const other of combinationsOf(levels, rest))
      yield { children: [...named, ...other.children], ways: one.ways * other.ways };
  }
}

/** In how many ways children can be shared out: 5 among 4 levels in 56. */
function shareCount(levels: number, children: number): number {
  let count = 1;
  for (let n = 1; n < levels; n++) count = (count * (children + n)) / n;
  return Math.round(count);
}

function tooMany(tried: number, path: readonly (string | number)[]): FrameworkProblem {
  const message = `There are ${tried} combinations, more than are tried; whether each reaches a level is not checked.`;
  return { path: [...path, "rules"], severity: "info", message };
}

function undefinedOnes(
  without: number,
  total: number,
  example: readonly Child[] | undefined,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  if (without === 0 || !example) return [];
  const many = Number.isSafeInteger(total) ? `${without} of ${total} combinations` : "Some combinations";
  const message = `${many} reach no level, such as ${sayLevels(example)}.`;
  return [{ path: [...path, "rules"], severity: "error", message }];
}

/** "Good, Good, Inadequate", or "58 Good, 2 Inadequate" where that would be a long list. */
function sayLevels(children: readonly Child[]): string {
  const labels = children.map((child) => child.level?.label ?? "");
  if (labels.length <= 9) return labels.join(", ");
  return [...new Set(labels)]
    .map((label) => `${labels.filter((other) => other === label).length} ${label}`)
    .join(", ");
}

function idleRules(
  rollUp: RollUp,
  deciding: ReadonlySet<number>,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  return rollUp.rules.flatMap((_, at) =>
    deciding.has(at)
      ? []
      : [
          {
            path: [...path, "rules", at],
            severity: "warning" as const,
            message: "This rule never decides: earlier rules cover all that it covers.",
          },
        ],
  );
}

function unreachable(
  framework: Framework,
  rollUp: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const levels = scaleOf(framework, rollUp)?.levels ?? [];
  const missing = levels.filter((level) => !rollUp.rules.some((rule) => rule.level === level.id));
  if (missing.length === 0) return [];
  return [
    {
      path: [...path, "rules"],
      severity: "warning",
      message: `No rule gives ${missing.map((level) => level.label).join(" or ")}.`,
    },
  ];
}

/** Levels of some children, with the number of orders they stand for. */
interface Combination {
  readonly children: readonly Child[];
  readonly ways: number;
}

/** Every way to share children out among levels, with the number of orders it stands for. */
export function* combinations(levels: readonly Level[], children: number): Generator<Combination> {
  for (const counts of shares(levels.length, children)) {
    const members = counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, n): Child => ({ name: `${at}.${n}`, level: levels[at] as Level })),
    );
    yield {
      children: members,
      ways: counts.reduce((ways, count) => ways / factorial(count), factorial(children)),
    };
  }
}

function* shares(groups: number, total: number): Generator<number[]> {
  if (groups < 1) return;
  if (groups === 1) yield [total];
  else
    for (let first = 0; first <= total; first++)
      for (const rest of shares(groups - 1, total - first)) yield [first, ...rest];
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
