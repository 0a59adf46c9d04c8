/** Colours a text as an editor does, for the tests of the grammars. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { IGrammar } from "vscode-textmate";

const require = createRequire(import.meta.url);
const textmate = require("vscode-textmate") as typeof import("vscode-textmate");
const oniguruma = require("vscode-oniguruma") as typeof import("vscode-oniguruma");

const paths: Readonly<Record<string, string>> = {
  "source.yaml.inspection-report": "syntaxes/report.tmLanguage.json",
  "source.yaml": "node_modules/tm-grammars/grammars/yaml.json",
};

/** The grammars by their scope: the report's and the YAML grammar of editors. */
export async function loadGrammar(scope: keyof typeof paths): Promise<IGrammar> {
  const program = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(new Uint8Array(program).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => {
      const path = paths[name];
      return path ? textmate.parseRawGrammar(readFileSync(path, "utf8"), path) : null;
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`There is no grammar ${scope}.`);
  return grammar;
}

/** The lines of a text, each as one letter per character for what the grammar takes it for; blanks stay blanks. */
export function kindsOf(grammar: IGrammar, text: string): string[] {
  let state = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => {
        return line.slice(startIndex, endIndex).replace(/\S/g, kindOf(scopes.join(" ")));
      })
      .join("");
  });
}

/** Milliseconds that an editor needs to colour the text from its beginning. */
export function timeOf(grammar: IGrammar, text: string): number {
  let state = textmate.INITIAL;
  const start = performance.now();
  for (const line of text.split("\n")) state = grammar.tokenizeLine2(line, state).ruleStack;
  return performance.now() - start;
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/comment\.line/, "#"],
  [/entity\.name\.tag|variable\.other\.key/, "K"],
  [/string\.unquoted\.block/, "B"],
  [/separator\.key-value/, ":"],
  [/sequence\.item/, "-"],
  [/punctuation\.(?:definition|separator)\.(?:mapping|sequence)/, "F"],
  [/constant\.(?:numeric|language|other)/, "N"],
  [/string/, "S"],
  [/keyword\.control\.flow/, "|"],
];

function kindOf(scopes: string): string {
  return kinds.find(([pattern]) => pattern.test(scopes))?.[1] ?? ".";
}
