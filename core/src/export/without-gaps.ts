/** A report as a document has it: what is not written yet leaves no trace in it. */
import type { Block, FinishedReport } from "./finished-report.ts";

/**
 * Leaves out gaps, findings without a word, and the headings of lists that have none left. Recommendations stay, for
 * their numbers are quoted elsewhere.
 */
export function withoutGaps(finished: FinishedReport): FinishedReport {
  const written = finished.blocks.map(withoutEmptyFindings);
  const blocks = written.filter((block, index) => !isEmpty(block) && !isHeadingOf(block, written[index + 1]));
  return { ...finished, blocks };
}

function withoutEmptyFindings(block: Block): Block {
  if (block.kind !== "findings") return block;
  return { ...block, items: block.items.filter(({ nodes }) => nodes.length > 0) };
}

function isEmpty(block: Block): boolean {
  return block.kind === "gap" || (block.kind === "findings" && block.items.length === 0);
}

/** Whether it stands over a list of findings that is not there. */
function isHeadingOf(block: Block, next: Block | undefined): boolean {
  return block.kind === "heading" && next?.kind === "findings" && isEmpty(next);
}
