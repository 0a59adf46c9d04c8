/** What the framework says of a standard: its statement, and what its rating rests on. */
import { placedEdges, tableFor } from "../../framework/bands.ts";
import { nameOf } from "../../framework/find-standard.ts";
import { numberOf } from "../../framework/fraction.ts";
import type { Framework, FrameworkStandard, RollUp } from "../../framework/framework.ts";
import { scaleOf } from "../../framework/levels.ts";
import { formatFigure } from "../../framework/trace.ts";
import { asMarkdown } from "./as-markdown.ts";

/** Paragraphs of Markdown. */
export function explainStandard(standard: FrameworkStandard, framework: Framework): string[] {
  const { ratedBy, statement, rated, keyQuestions } = standard;
  const rollUp = rated && ratedBy !== undefined ? framework.rollUps[ratedBy] : undefined;
  const questions = keyQuestions.map(({ question }) => `- ${asMarkdown(question)}`);
  return [
    `**${asMarkdown(nameOf(standard))}**`,
    ...(statement ? [asMarkdown(statement)] : []),
    `${basisOf(standard, rollUp)}${standard.counted ? "" : " It does not count in the score."}`,
    ...(questions.length > 0 ? [questions.join("\n")] : []),
    ...(rollUp ? bandsOf(rollUp, framework) : []),
  ];
}

function basisOf({ rated, basis, keyQuestions }: FrameworkStandard, rollUp: RollUp | undefined): string {
  if (!rated) return "This framework does not rate it.";
  if (basis === "judgement") return "It is rated by judgement.";
  const what = { percentage: "percentages", count: "counts", score: "scores" }[basis];
  const { length } = keyQuestions;
  const of = length > 0 ? ` of its ${length === 1 ? "key question" : `${length} key questions`}` : "";
  const kind = rollUp?.measure?.kind;
  const deciding = kind === "min" ? "lowest" : kind === "max" ? "highest" : undefined;
  const decides = deciding && length > 1 ? `; the ${deciding} decides` : "";
  return `It is rated by the ${what}${of}${decides}.`;
}

/** "Inadequate under 50 · …", from the worst level to the best. */
function bandsOf({ bands, ...rollUp }: RollUp, framework: Framework): string[] {
  const table = bands && tableFor(bands, undefined);
  if (!table) return [];
  const levels = scaleOf(framework, rollUp)?.levels ?? [];
  const edges = placedEdges(table, undefined).map(({ level, at, over }) => {
    const label = asMarkdown(levels.find(({ id }) => id === level)?.label ?? level);
    return `${label} from ${over ? "above " : ""}${formatFigure(numberOf(at))}`;
  });
  return [`${edges.join(" · ")} (${asMarkdown(rollUp.unit)})`];
}
