/** Tests over counts of children: "two or more Inadequate", "no single score over 10". */
import type { CountTest, Framework } from "./framework.ts";
import type { Child } from "./measures.ts";

/** Whether every test holds. No tests hold always. */
export function allHold(
  tests: readonly CountTest[],
  children: readonly Child[],
  framework: Framework,
): boolean {
  return tests.every((test) => holds(test, children, framework));
}

function holds(test: CountTest, children: readonly Child[], framework: Framework): boolean {
  const group = test.group === undefined ? undefined : framework.groups[test.group];
  const counted = children.filter(
    (child) => (!group || group.includes(child.name)) && fits(test, child),
  ).length;
  return counted >= (test.atLeast ?? 0) && counted <= (test.atMost ?? Number.POSITIVE_INFINITY);
}

function fits(test: CountTest, child: Child): boolean {
  if (test.levels && !(child.level && test.levels.includes(child.level.id))) return false;
  if (test.state !== undefined && child.state !== test.state) return false;
  return test.valueOver === undefined || (child.value ?? Number.NEGATIVE_INFINITY) > test.valueOver;
}
