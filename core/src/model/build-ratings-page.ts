/** The ratings page: score, overall rating and the levels as printed. */
import type { LineIndex } from "../document/line-index.ts";
import { namedParts } from "./build-quoted.ts";
import { type Part, valueOfNode } from "./part.ts";
import type { RatingsPage } from "./report.ts";

/** Undefined when the report has no ratings page yet. */
export function buildRatingsPage(part: Part | undefined, lines: LineIndex): RatingsPage | undefined {
  if (!part) return undefined;
  const printed = part.part("standards");
  return {
    part,
    score: scoreOf(part.value("score")?.text),
    overall: part.value("overall"),
    standards: namedParts(printed, lines).map((named) => ({
      ...named,
      level: valueOfNode(named.part.node, lines),
    })),
  };
}

/** Points and maximum of a score such as "15/27" or "15 / 27". */
function scoreOf(written: string | undefined): RatingsPage["score"] {
  const match = written?.match(/^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/);
  return match ? { points: Number(match[1]), maximum: Number(match[2]) } : undefined;
}
