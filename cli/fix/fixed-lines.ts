/** What was put right in a file, a line for each. */
import pc from "picocolors";
import type { FixedProblem } from "../../core/src/lint/fix-all.ts";
import { visible } from "../reporters/visible-text.ts";

/** How the lines are to be. */
export interface FixedStyle {
  readonly colours: boolean;
  /** Whether it is only said what would be done. */
  readonly isDry: boolean;
}

/** `file:line:column fixed rule: what was done`, with the places as they were before. Empty where nothing was. */
export function fixedLines(
  shown: string,
  fixed: readonly FixedProblem[],
  { colours, isDry }: FixedStyle,
): string {
  const { bold, dim, green } = pc.createColors(colours);
  const done = green(isDry ? "would fix" : "fixed");
  const lines = fixed.map(({ ruleId, at, fix }) => {
    const place = `${visible(shown)}:${at.line + 1}:${at.character + 1}`;
    return `${bold(place)} ${done} ${dim(ruleId)}: ${visible(fix.title)}\n`;
  });
  return lines.length > 0 ? `${lines.join("")}\n` : "";
}
