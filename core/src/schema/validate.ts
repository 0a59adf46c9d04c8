/**
 * The schema check: a validator compiled beforehand (no compiler at start, no code from text), its
 * complaints explained and placed in the tree.
 */
import type { LineIndex } from "../document/line-index.ts";
import { entryAt, nodeAt, pathOfPointer } from "../document/node-at.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import { plainData } from "../document/plain-data.ts";
import type { SchemaPart } from "./annotated-schema.ts";
import { type Explained, explainSchemaErrors, type SchemaError } from "./explain.ts";
import type { SchemaProblem } from "./schema-problem.ts";
import validateConfig from "./validate-config.gen.js";
import validateFramework from "./validate-framework.gen.js";
import validateReport from "./validate-report.gen.js";

const validators = { report: validateReport, framework: validateFramework, config: validateConfig };

/** The schema's complaints about a document, one for each cause. Lines with a syntax error are left alone. */
export function validateDocument(
  kind: keyof typeof validators,
  tree: DocumentTree,
  lines: LineIndex,
  schema: SchemaPart,
): SchemaProblem[] {
  // With a tab in its indentation a part may hang on anything: what the schema says of it would mislead.
  if (tree.syntaxIssues.some((issue) => issue.kind === "tab")) return [];
  const validate = validators[kind];
  // An empty file lacks what every file of its kind needs, and says so in those words.
  const data = tree.root ? plainData(tree.root) : {};
  if (validate(data)) return [];
  const errors = (validate.errors ?? []) as SchemaError[];
  const valueAt = (pointer: string) =>
    pointer === "" ? data : plainData(nodeAt(tree.root, pathOfPointer(pointer)));
  const problems = explainSchemaErrors(errors, { schema, valueAt }).map((explained) =>
    place(explained, tree, lines),
  );
  const broken = brokenLines(tree, lines);
  return problems.filter(
    (problem) => !broken.has(lines.lineAt(problem.start)) && !isLeftOver(problem, tree, lines),
  );
}

/** Behind a syntax error the lines of a text can pass for names. A name that was meant as one has its colon. */
function isLeftOver({ ruleId, end }: SchemaProblem, tree: DocumentTree, lines: LineIndex): boolean {
  if (ruleId !== "property-unknown" || tree.syntaxIssues.length === 0) return false;
  return lines.text.slice(end, lines.endOf(lines.lineAt(end))).trim() === "";
}

/** Lines about which something else is already said: syntax errors, and aliases that stand for nothing. */
function brokenLines(tree: DocumentTree, lines: LineIndex): Set<number> {
  return new Set([...tree.syntaxIssues, ...tree.aliasIssues].map((issue) => lines.lineAt(issue.start)));
}

function place(explained: Explained, tree: DocumentTree, lines: LineIndex): SchemaProblem {
  const { ruleId, pointer, message, suggestion } = explained;
  const path = pathOfPointer(pointer);
  const entry = entryAt(tree.root, path);
  const node = entry?.value ?? nodeAt(tree.root, path) ?? tree.root;
  const onName =
    entry && (ruleId === "property-unknown" || ruleId === "property-missing" || node?.kind === "map");
  const shown = onName ? entry.key : node;
  const start = shown?.start ?? tree.start;
  // A value of many lines is shown by its first.
  const end = Math.min(shown?.end ?? start, lines.endOf(lines.lineAt(start)));
  return { ruleId, pointer, message, start, end, ...(suggestion !== undefined && { suggestion }) };
}
