/**
 * One framework in full: its standards, and every threshold with where it comes from and how sure it is.
 * Everything is read from the framework's data; nothing here knows a rating body.
 */
import type { Bands, BandTable, Edge, Framework, RollUp } from "../../core/src/framework/framework.ts";
import { levelsOf, scaleOf } from "../../core/src/framework/levels.ts";
import { table } from "./table.ts";

/** The framework as text, in sections that begin with a heading. */
export function showFramework(framework: Framework): string {
  const { id, title, owner, effective } = framework;
  const levels = levelsOf(framework).map(({ label, points }) =>
    points === undefined ? label : `${label} (${points})`,
  );
  const head = [
    `${id}: ${title}`,
    `Body: ${owner}`,
    ...(effective ? [`In use: ${effective.from ?? "…"} to ${effective.to ?? "now"}`] : []),
    `Levels, worst to best (points): ${levels.join(", ")}`,
  ];
  const rollUps = Object.values(framework.rollUps).map((rollUp) => showRollUp(framework, rollUp));
  return `${[`${head.join("\n")}\n`, standards(framework), ...rollUps, sources(framework)].join("\n")}`;
}

function standards({ domains }: Framework): string {
  const rows = domains.flatMap((domain) =>
    domain.standards.map((standard) => [
      `${standard.number} ${standard.title}`,
      standard.rated ? (standard.counted ? "counts in the score" : "rated apart") : "not rated",
      standard.basis,
      standard.keyQuestions.length === 0 ? "" : String(standard.keyQuestions.length),
    ]),
  );
  return table(["standard", "rating", "rests on", "key questions"], rows);
}

const children = { value: "figures", points: "standards’ points" } as const;
const measured = {
  min: "the lowest",
  max: "the highest",
  sum: "the sum",
  mean: "the mean",
  weightedMean: "the weighted mean",
  percentOfMax: "the percentage of the maximum",
  deductFrom: "deductions",
} as const;

function showRollUp(framework: Framework, rollUp: RollUp): string {
  const what = rollUp.rates === "overall" ? "Overall rating" : "Rating of a standard";
  const measure = rollUp.measure
    ? `: ${measured[rollUp.measure.kind]} of the ${children[rollUp.measure.of]}`
    : "";
  const { discretion } = rollUp;
  const margin =
    discretion &&
    `Discretion: within ${discretion.margin} of the next band, ${discretion.direction}, at most ${discretion.steps} level (source: ${discretion.source}, ${discretion.certainty})\n`;
  const tables = rollUp.bands ? bandTables(framework, rollUp, rollUp.bands) : "";
  return `${what}${measure}, in ${rollUp.unit}\n${tables}${margin ?? ""}`;
}

function bandTables(
  framework: Framework,
  rollUp: RollUp,
  { table: single, byMaximum, otherwise }: Bands,
): string {
  const tables: [string, BandTable][] = [
    ...(single ? [["", single] as [string, BandTable]] : []),
    ...byMaximum.map((of): [string, BandTable] => [`out of ${of.maximum}`, of]),
    ...(otherwise ? [["out of any other maximum", otherwise] as [string, BandTable]] : []),
  ];
  const rows = tables.flatMap(([of, { edges }]) =>
    edges.map((edge) => edgeRow(framework, rollUp, of, edge)).reverse(),
  );
  return table(["level", "begins", "", "source", "certainty"], rows);
}

function edgeRow(framework: Framework, rollUp: RollUp, of: string, edge: Edge): string[] {
  const level = scaleOf(framework, rollUp)?.levels.find((known) => known.id === edge.level);
  const begins = edge.over === undefined ? `at ${edge.from}` : `over ${edge.over}`;
  return [level?.label ?? edge.level, begins, of, edge.source ?? "", edge.certainty ?? ""];
}

function sources({ sources }: Framework): string {
  const rows = Object.entries(sources).map(([id, { title, address }]) => [
    id,
    [title, address].filter(Boolean).join(", "),
  ]);
  return table(["source", "what it is"], rows);
}
