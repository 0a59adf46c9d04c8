/** What a count says: its share of all, and the band of that share. */
import { fractionOf } from "../../framework/fraction.ts";
import type { Framework } from "../../framework/framework.ts";
import { shareOf } from "../../lint/figures/share.ts";
import type { Answer } from "./answers.ts";
import { asMarkdown } from "./as-markdown.ts";
import { sayMembers } from "./say-counts.ts";
import { valueBand } from "./value-band.ts";

/** A paragraph of Markdown; empty where the total is not known, and for what is no count of it. */
export function explainCount(answer: Answer, framework: Framework | undefined): string[] {
  const share = shareOf(answer.question.count, answer.total);
  if (!share) return [];
  const isWhole = String(share.wholes[0]) === share.text;
  const rounded = isWhole ? "" : `, ${share.wholes.join(" or ")} when rounded`;
  const said = `**${answer.question.count} of ${sayMembers(answer)}** is ${share.text} per cent${rounded}`;
  const bands = framework ? bandsOf(answer, share.wholes, framework) : [];
  return [bands.length > 0 ? `${said}: ${bands.join(" or ")}.` : `${said}.`];
}

/** Percentages are banded as they are quoted; where counts decide, their exact share is. */
function bandsOf(answer: Answer, wholes: readonly number[], framework: Framework): string[] {
  const { rollUp, rated, question, total } = answer;
  if (!rollUp || question.count === undefined || total === undefined) return [];
  const isExact = rated?.match?.standard.basis === "count";
  const values = isExact ? [{ top: 100 * question.count, bottom: total }] : wholes.map(fractionOf);
  const found = values.flatMap((value) => valueBand(value, { rollUp, framework }) ?? []);
  return [...new Set(found.map(({ level, range }) => `**${asMarkdown(level.label)}** (${range})`))];
}
