/** `*name` stands for a value marked `&name`, and there is none that can be used. */
import type { DocumentRule } from "../lint/rule.ts";

export const aliasUnusable: DocumentRule = {
  id: "alias-unusable",
  summary: "A value refers to another one that is missing, contains it, or repeats too much.",
  severity: "error",
  reads: "document",
  follows: "structure",
  check({ tree, lines }, say) {
    for (const { kind, name, start, end } of tree.aliasIssues) {
      say({ at: lines.rangeOf(start, end), message: sentences[kind](name) });
    }
  },
};

const sentences = {
  unknown: (name: string) =>
    `“*${name}” repeats a value that is marked “&${name}” further up, and there is none. If it is text, write it as a block after “|”.`,
  circular: (name: string) =>
    `“*${name}” repeats the very part it stands in, which would never end. Write the value out.`,
  tooLarge: (name: string) =>
    `“*${name}” repeats so much that this file would become too large to read, so it is left out. Write the value out.`,
};
