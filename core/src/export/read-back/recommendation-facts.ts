/** The recommendations, each by its first words: that none is lost, and that they stand in the order of their numbers. */
import type { Report } from "../../model/report.ts";
import { readProse } from "../../prose/read-prose.ts";
import type { WrittenInline, WrittenNode } from "../../prose/written-prose.ts";
import type { Fact } from "./fact.ts";
import { seen } from "./seen.ts";

/** One fact for each recommendation that has words in it. */
export function recommendationFacts({ recommendations }: Report): Fact[] {
  const actions = recommendations.flatMap((group) => group.actions);
  return actions.flatMap(({ number, text }): Fact[] => {
    const words = openingWords(text?.text ?? "");
    return words ? [{ what: `recommendation ${number}`, texts: [words], place: "after" }] : [];
  });
}

/** The first words that stand together without a mark, a figure or a footnote between them; undefined where there are too few. */
export function openingWords(text: string): string | undefined {
  const words = readProse(text)
    .flatMap(runsIn)
    .find((run) => run.length >= enough);
  if (words === undefined || words.length <= most) return words;
  return words.slice(0, most + 1).replace(/\s+\S*$/, "");
}

/** In letters: fewer could stand anywhere. */
const enough = 12;
const most = 60;

function runsIn(node: WrittenNode): string[] {
  switch (node.kind) {
    case "paragraph":
    case "heading":
      return node.inlines.flatMap((inline, at) => runOf(inline, at > 0, at < node.inlines.length - 1));
    case "quotation":
      return node.nodes.flatMap(runsIn);
    case "list":
      return node.items.flatMap((item) => item.flatMap(runsIn));
    default:
      return [];
  }
}

/** A word at the edge may go on beyond it, and is left out. */
function runOf(inline: WrittenInline, goesOnBefore: boolean, goesOnBehind: boolean): string[] {
  if (inline.kind !== "text") return [];
  const from = goesOnBefore ? inline.text.replace(/^\S+/, "") : inline.text;
  return [seen(goesOnBehind ? from.replace(/\S+$/, "") : from).trim()];
}
