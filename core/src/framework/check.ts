/**
 * Checks a framework as its author writes it: what cannot be right is an error, what is not sure warns,
 * and what an author should have seen (the values at which rounding decides) is information.
 */
import { checkBands } from "./check-bands.ts";
import { checkCombinations } from "./check-combinations.ts";
import { checkExamples } from "./check-examples.ts";
import { checkDoubles, checkNames } from "./check-names.ts";
import { checkRounding } from "./check-rounding.ts";
import type { Bands, Framework, FrameworkStandard, RollUp, Rounding } from "./framework.ts";
import { lackOf } from "./measures.ts";

/** Something about a framework, with the path of the value it is about. */
export interface FrameworkProblem {
  readonly path: readonly (string | number)[];
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

/** Everything that is wrong or unsure in a framework; empty when all is well. Never throws. */
export function checkFramework(framework: Framework): FrameworkProblem[] {
  return [
    ...checkScales(framework),
    ...checkDoubles(framework),
    ...checkStandards(framework),
    ...checkOverall(framework),
    ...Object.entries(framework.rollUps).flatMap(([id, rollUp]) => checkRollUp(framework, id, rollUp)),
    ...checkExamples(framework),
  ];
}

function checkScales(framework: Framework): FrameworkProblem[] {
  const [scale] = framework.scales;
  if (!scale) return [problem(["scales"], "A framework needs a scale of levels, worst to best.")];
  const points = scale.levels.map((level) => level.points).filter((value) => value !== undefined);
  const falls = points.some((value, at) => at > 0 && value < (points[at - 1] as number));
  return falls
    ? [
        problem(
          ["scales", 0, "levels"],
          `Levels stand worst to best, but their points are ${points.join(", ")}.`,
        ),
      ]
    : [];
}

function checkStandards(framework: Framework): FrameworkProblem[] {
  const seen = new Set<string>();
  return framework.domains.flatMap((domain, d) =>
    domain.standards.flatMap((standard, s) => {
      const path = ["domains", d, "standards", s];
      const twice = seen.has(standard.number);
      seen.add(standard.number);
      return [
        ...(twice ? [problem([...path, "number"], `There are two standards ${standard.number}.`)] : []),
        ...checkStandard(framework, standard, path),
      ];
    }),
  );
}

function checkStandard(
  framework: Framework,
  standard: FrameworkStandard,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  const found: FrameworkProblem[] = [];
  if (standard.ratedBy !== undefined && !Object.hasOwn(framework.rollUps, standard.ratedBy)) {
    found.push(problem([...path, "ratedBy"], `There is no roll-up “${standard.ratedBy}”.`));
  }
  if (standard.rated && standard.basis !== "judgement" && standard.ratedBy === undefined) {
    found.push(problem(path, `${standard.number} is rated by figures, so it needs “ratedBy”.`));
  }
  standard.keyQuestions.forEach((question, at) => {
    if (question.population === undefined || framework.populations[question.population]) return;
    found.push(
      problem(
        [...path, "keyQuestions", at, "population"],
        `There is no population “${question.population}”.`,
      ),
    );
  });
  return found;
}

type Path = readonly (string | number)[];

function checkRollUp(framework: Framework, id: string, rollUp: RollUp): FrameworkProblem[] {
  const path = ["rollUps", id];
  const found: FrameworkProblem[] = [];
  if (!rollUp.bands && rollUp.rules.length === 0)
    found.push(problem(path, "A roll-up needs bands or rules, or it rates nothing."));
  if (rollUp.bands && !rollUp.measure)
    found.push(problem(path, "Bands need a measure: which number do they divide?"));
  found.push(
    ...checkParts(rollUp, path),
    ...checkNames(framework, rollUp, path),
    ...checkSources(framework, rollUp, path),
    ...checkBands(framework, rollUp, path),
    ...checkRounding(framework, rollUp, [...path, "rounding"]),
    ...checkCombinations(framework, rollUp, path),
  );
  return found;
}

/** What a measure or a rounding cannot do without. */
function checkParts(
  { measure, rounding, bands, discretion, unrated }: RollUp,
  path: Path,
): FrameworkProblem[] {
  const found: FrameworkProblem[] = [];
  const lack = measure && lackOf(measure);
  if (lack) found.push(problem([...path, "measure"], `The measure “${measure.kind}” needs “${lack}”.`));
  if (bands && !rounding)
    found.push(problem(path, "Bands need a rounding: the mode changes ratings, so it is never assumed."));
  if (rounding && rounding.mode !== "exact" && !isDecimals(rounding.decimals))
    found.push(problem([...path, "rounding"], "Rounding needs “decimals”: a whole number from 0 to 6."));
  if (discretion && !bands)
    found.push(
      problem([...path, "discretion"], "Discretion needs bands: its margin is a distance to an edge."),
    );
  if (unrated.policy === "treatAs" && unrated.level === undefined)
    found.push(problem([...path, "unrated"], "“treatAs” needs “level”: which level is it treated as?"));
  return found;
}

function isDecimals(decimals: number): boolean {
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= 6;
}

/** A report has one overall rating, so one roll-up makes it. */
function checkOverall({ rollUps }: Framework): FrameworkProblem[] {
  const overall = Object.entries(rollUps).filter(([, rollUp]) => rollUp.rates === "overall");
  return overall
    .slice(1)
    .map(([id]) =>
      problem(["rollUps", id, "rates"], `“${overall[0]?.[0]}” makes the overall rating already.`),
    );
}

/** Every threshold names a source that is there; what is unconfirmed says so once, where it stands. */
function checkSources(
  framework: Framework,
  rollUp: RollUp,
  path: readonly (string | number)[],
): FrameworkProblem[] {
  return thresholdsOf(rollUp, path).flatMap(({ source, certainty, at, what }) => {
    if (source === undefined) return [problem(at, `${what} names no source.`)];
    if (!Object.hasOwn(framework.sources, source))
      return [problem(at, `${what} names the source “${source}”, which is not under “sources”.`)];
    if (certainty === undefined) return [problem(at, `${what} does not say how sure it is.`)];
    return certainty === "unconfirmed"
      ? [
          {
            path: at,
            severity: "warning" as const,
            message: `${what} is unconfirmed: reports are warned, never failed, by it.`,
          },
        ]
      : [];
  });
}

interface Threshold {
  readonly source?: string | undefined;
  readonly certainty?: string | undefined;
  readonly at: readonly (string | number)[];
  readonly what: string;
}

function thresholdsOf(rollUp: RollUp, path: readonly (string | number)[]): Threshold[] {
  const { bands, discretion, rules, caps, shifts, rounding } = rollUp;
  return [
    ...(bands ? tablesOf(bands, [...path, "bands"]) : []),
    ...caps.flatMap(({ bandOf }, n) =>
      bandOf ? tablesOf(bandOf.bands, [...path, "caps", n, "bandOf", "bands"]) : [],
    ),
    ...(rounding && isSourced(rounding)
      ? [{ ...rounding, at: [...path, "rounding"], what: "This rounding" }]
      : []),
    ...rules.map((rule, n) => ({ ...rule, at: [...path, "rules", n], what: "This rule" })),
    ...shifts.map((shift, n) => ({ ...shift, at: [...path, "shifts", n], what: "This shift" })),
    ...caps.map((cap, n) => ({ ...cap, at: [...path, "caps", n], what: "This cap" })),
    ...(discretion ? [{ ...discretion, at: [...path, "discretion"], what: "Discretion" }] : []),
  ];
}

/** A rounding may go without: then it is the framework's own choice, and its effect is listed. */
function isSourced(rounding: Rounding): rounding is Rounding & { source: string } {
  return "source" in rounding || "certainty" in rounding;
}

/** Each table, and each edge that has a source of its own. */
function tablesOf(bands: Bands, path: Path): Threshold[] {
  const tables = [
    ...(bands.table ? [{ table: bands.table, at: [...path, "table"] }] : []),
    ...bands.byMaximum.map((table, n) => ({ table, at: [...path, "byMaximum", n] })),
    ...(bands.otherwise ? [{ table: bands.otherwise, at: [...path, "otherwise"] }] : []),
  ];
  return tables.flatMap(({ table, at }) => [
    { source: table.source, certainty: table.certainty, at, what: "This table of bands" },
    ...table.edges.flatMap(({ source, certainty }, n) =>
      source === table.source && certainty === table.certainty
        ? []
        : [{ source, certainty, at: [...at, "edges", n], what: "This edge" }],
    ),
  ]);
}

/** An error at a path. */
export function problem(path: readonly (string | number)[], message: string): FrameworkProblem {
  return { path, severity: "error", message };
}
