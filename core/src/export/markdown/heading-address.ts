/** The addresses under which readers of Markdown find a heading: made of its words, as GitHub and others do it. */
import type { Block } from "../finished-report.ts";

/** The address of the heading block with that id, `#1-organisational-delivery`. */
export function headingAddress(id: string, blocks: readonly Block[]): string {
  const uses = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== "heading" && block.kind !== "cover") continue;
    const words = asAddress(block.kind === "cover" ? block.title : block.text);
    const before = uses.get(words) ?? 0;
    uses.set(words, before + 1);
    if (block.id === id) return `#${before === 0 ? words : `${words}-${before}`}`;
  }
  return "#";
}

function asAddress(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
