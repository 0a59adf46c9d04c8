/** Each word that has a colour, with its line, kind and rank, worked out from the numbers that are sent. */
import { semanticTokens } from "../../../core/src/features/semantic-tokens.ts";
import type { FeatureCase } from "../feature-case.ts";

/** The words of the whole file. */
export function print({ context, uri }: FeatureCase): string {
  const { data } = semanticTokens.run(context, { textDocument: { uri } });
  return wordsOf(data, context) || "no word";
}

/** One line for each word. */
export function wordsOf(data: readonly number[], { file }: FeatureCase["context"]): string {
  const { legend } = semanticTokens.capability.semanticTokensProvider ?? { legend: undefined };
  const { lines } = file.file;
  let [line, character] = [0, 0];
  const words: string[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const ranks = legend?.tokenModifiers.filter((_, bit) => bits & (1 << bit)) ?? [];
    const word = lines.lineText(line).slice(character, character + length);
    words.push([`${line}:${character}`, legend?.tokenTypes[type], ...ranks, `[${word}]`].join(" "));
  }
  return words.join("\n");
}
