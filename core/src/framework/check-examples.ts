/** The worked examples of a framework are its tests: each must come out as it is written. */
import type { FrameworkProblem } from "./check.ts";
import { judgeDiscretion } from "./discretion.ts";
import { evaluate, type Rating } from "./evaluate.ts";
import type { Framework, RollUp, WorkedExample } from "./framework.ts";
import { findLevel } from "./levels.ts";
import type { Child } from "./measures.ts";

/** What the inputs of an example come to. */
function rateExample(framework: Framework, rollUp: RollUp, { inputs }: WorkedExample): Rating {
  const children = inputs.map((input, n) => childOf(framework, input, n));
  return evaluate(framework, rollUp, children);
}

/** A worked example beside what it comes to. */
export interface RunExample {
  readonly example: WorkedExample;
  /** Undefined when its roll-up is not there. */
  readonly rating: Rating | undefined;
  /** What differs, as the end of a sentence that begins with its title; undefined when it comes out as written. */
  readonly complaint: string | undefined;
}

/** All worked examples of a framework, run. */
export function runExamples(framework: Framework): readonly RunExample[] {
  return framework.examples.map((example) => {
    const rollUp = framework.rollUps[example.rollUp];
    const rating = rollUp && rateExample(framework, rollUp, example);
    return { example, rating, complaint: complaintAbout(framework, example) };
  });
}

/** The examples that do not come out as written, with what they come to. */
export function checkExamples(framework: Framework): FrameworkProblem[] {
  return runExamples(framework).flatMap(({ example, complaint }, at) => {
    return complaint
      ? [{ path: ["examples", at], severity: "error" as const, message: `“${example.title}” ${complaint}.` }]
      : [];
  });
}

function complaintAbout(framework: Framework, example: WorkedExample): string | undefined {
  const rollUp = framework.rollUps[example.rollUp];
  if (!rollUp) return `names the roll-up “${example.rollUp}”, which is not there`;
  const unknown = [example.level, example.given, ...example.inputs].find((name) => !isKnown(framework, name));
  if (unknown !== undefined) return `names “${unknown}”, which is no level of this framework`;
  const rating = rateExample(framework, rollUp, example);
  const came = rating.level?.label ?? "no level";
  if (came !== example.level) return `comes to ${came}, not ${example.level}: ${rating.trace.join("; ")}`;
  if (example.score !== undefined && rating.value !== example.score)
    return `comes to a score of ${rating.value}, not ${example.score}`;
  if (example.maximum !== undefined && rating.maximum !== example.maximum)
    return `has a maximum of ${rating.maximum}, not ${example.maximum}`;
  if (!Object.hasOwn(framework.sources, example.source))
    return `names the source “${example.source}”, which is not under “sources”`;
  const given = example.given === undefined ? undefined : findLevel(framework, example.given);
  if (!given) return undefined;
  const verdict = judgeDiscretion(framework, rollUp, rating, given);
  return verdict.kind === "within" ? undefined : `was given ${given.label}, which is ${verdict.kind}`;
}

/** Figures need no name, and an input may be a state such as “not-rated”. */
function isKnown(framework: Framework, name: number | string | undefined): boolean {
  if (typeof name !== "string" || findLevel(framework, name)) return true;
  return framework.scales.some((scale) => scale.states.some((state) => state.id === name));
}

function childOf(framework: Framework, input: number | string, at: number): Child {
  const name = String(at + 1);
  if (typeof input === "number") return { name, value: input };
  const level = findLevel(framework, input);
  return level ? { name, level } : { name, state: input };
}
