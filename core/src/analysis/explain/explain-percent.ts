/** What the percentage of a key question says: its band, how far the next ones are, what counts it may be. */
import { fractionOf } from "../../framework/fraction.ts";
import type { Framework } from "../../framework/framework.ts";
import { formatFigure } from "../../framework/trace.ts";
import { isFractionOfOne } from "../../lint/figures/share.ts";
import type { Answer } from "./answers.ts";
import { asMarkdown } from "./as-markdown.ts";
import { sayCounts } from "./say-counts.ts";
import { type Banding, valueBand, waysOut } from "./value-band.ts";

/** Paragraphs of Markdown; empty where nothing is known about it, and for what is no percentage. */
export function explainPercent(answer: Answer, framework: Framework | undefined): string[] {
  const { question, rollUp } = answer;
  const { percent } = question;
  // What looks like a share of one is told as a mistake.
  if (percent === undefined || percent < 0 || percent > 100 || isFractionOfOne(percent)) return [];
  const banding = rollUp && framework && { rollUp, framework };
  return [...(banding ? inBand(percent, answer, banding) : []), ...sayCounts(percent, answer)];
}

function inBand(percent: number, { question, rated }: Answer, banding: Banding): string[] {
  const value = fractionOf(percent);
  const band = valueBand(value, banding);
  if (!band) return [];
  const decides = rated?.rating?.drivers.includes(question.question?.text ?? "");
  const said = `**${formatFigure(percent)} per cent** is **${asMarkdown(band.level.label)}** (${band.range}).`;
  return [decides ? `${said} It decides the rating.` : said, ...waysOut(value, banding)];
}
