/** The texts of a report as readers see them, as Markdown. */
import type { FinishedReport, ListedItem, ProseNode } from "../finished-report.ts";
import { renderProse } from "../markdown/render-prose.ts";

/** Prose as Markdown: figures have their values, footnotes their numbers. */
export function asText(nodes: readonly ProseNode[]): string {
  return renderProse(nodes).join("\n");
}

/** Every running text in reading order, with the heading that it stands under. */
export function textRecords({ blocks }: FinishedReport): object[] {
  const records: object[] = [];
  let heading: string | null = null;
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    if (block.kind === "prose")
      records.push({ id: block.id, heading, role: block.role, text: asText(block.nodes) });
  }
  return records;
}

/** The items of the lists of a kind, in reading order. */
export function itemsOf(
  { blocks }: FinishedReport,
  kind: "findings" | "recommendations",
): readonly ListedItem[] {
  return blocks.flatMap((block) => (block.kind === kind && "items" in block ? block.items : []));
}
