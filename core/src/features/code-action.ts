/**
 * `textDocument/codeAction`: what can be done about the problems at a place, what can be written otherwise there,
 * and all safe fixes of the file at once, as on save.
 */
import type { CodeAction, CodeActionParams, Diagnostic } from "vscode-languageserver-protocol";
import type { AnalysedDocument } from "../analysis/analyse.ts";
import { editsBetween } from "../document/edits-between.ts";
import { claimedTexts } from "../lint/claims/claimed-texts.ts";
import { quoteFigure } from "../lint/edits/quote-figure.ts";
import { silenceRule } from "../lint/edits/silence-rule.ts";
import { writeAsBlock } from "../lint/edits/write-as-block.ts";
import { fixAll } from "../lint/fix-all.ts";
import type { Problem, Range, TextEdit } from "../problem.ts";
import type { DocumentFeature, FeatureContext } from "./feature.ts";

/** The kinds of action there are, as the protocol names them: the editor asks for a kind or for those below it. */
const kinds = {
  fix: "quickfix",
  rewrite: "refactor.rewrite",
  fixAll: "source.fixAll.inspectionReports",
} as const;

/** The protocol's number for a request that came by itself, such as on every move of the cursor. */
const automatic = 2;

/** Answers with actions that hold their edits. An action on figures or ratings is never preferred and never part of “fix all”. */
export const codeAction: DocumentFeature<CodeActionParams, CodeAction[]> = {
  scope: "document",
  method: "textDocument/codeAction",
  capability: { codeActionProvider: { codeActionKinds: Object.values(kinds) } },
  empty: [],
  run(context, params) {
    const { only, triggerKind } = params.context;
    const wants = (kind: string) => !only || only.some((asked) => `${kind}.`.startsWith(`${asked}.`));
    return [
      ...(wants(kinds.fix) ? [...quickFixes(context, params), ...quotations(context, params)] : []),
      ...(wants(kinds.rewrite) ? rewritings(context, params) : []),
      // Working out the whole file is for those who ask, not for every move of the cursor.
      ...(wants(kinds.fixAll) && (only || triggerKind !== automatic) ? fixesOfFile(context, params) : []),
    ];
  },
};

function quickFixes(
  context: FeatureContext,
  { range, context: { diagnostics }, textDocument }: CodeActionParams,
): CodeAction[] {
  const { file, settings } = context;
  const problems = file.problems(settings).filter((problem) => !problem.suppressed);
  const fixes: CodeAction[] = [];
  const silencings: CodeAction[] = [];
  for (const problem of problems) {
    const isHere = touches(problem.range, range);
    const shown = isHere ? diagnostics.filter((one) => isAbout(one, problem)) : [];
    const first = problem.fixes.findIndex(({ safe }) => safe);
    for (const [at, { title, edits }] of problem.fixes.entries()) {
      if (!isHere && !rewritesAround(edits, problem, range)) continue;
      const fix = { ...action(title, kinds.fix, textDocument.uri, edits), diagnostics: shown };
      fixes.push(at === first ? { ...fix, isPreferred: true } : fix);
    }
    if (isHere) silencings.push(...silencingOf(problem, shown, context));
  }
  return withoutDoubles([...fixes, ...silencings]);
}

/** Whether a fix writes anew what stands at a place, such as a misread text far behind the colon that is marked. */
function rewritesAround(edits: readonly TextEdit[], { range }: Problem, place: Range): boolean {
  return edits.some((edit) => contains(edit.range, range) && touches(edit.range, place));
}

/** A problem of a file that cannot be read, and a complaint about such a comment, is not for a comment to silence. */
function silencingOf(
  { ruleId, range }: Problem,
  shown: Diagnostic[],
  { file, parts }: FeatureContext,
): CodeAction[] {
  const reads = parts.rules.find(({ id }) => id === ruleId)?.reads;
  if (reads === undefined || reads === "file" || reads === "comments") return [];
  const document = documentAt(file.documents, file.file.lines.offsetAt(range.start));
  const silencing = document && silenceRule(ruleId, range.start, document.tree, file.file.lines);
  if (!silencing) return [];
  const title = `Silence “${ruleId}” here, with a reason`;
  return [
    {
      ...action(title, kinds.fix, file.path, [silencing.edit]),
      diagnostics: shown,
      // An editor that can put the cursor there does; in others the comment asks for its reason by itself.
      data: { reasonAt: silencing.reasonAt },
    },
  ];
}

/** Numbers that repeat a named figure: no mistake, but what is written once cannot disagree with itself. */
function quotations({ file }: FeatureContext, { range, textDocument }: CodeActionParams): CodeAction[] {
  const offset = file.file.lines.offsetAt(range.start);
  const document = documentAt(file.documents, offset);
  const facts = document && file.reportFacts(document);
  if (!facts) return [];
  return quoteFigure(facts.report, claimedTexts(facts), offset).map(({ title, edits }) =>
    action(title, kinds.fix, textDocument.uri, edits),
  );
}

function rewritings({ file }: FeatureContext, { range, textDocument }: CodeActionParams): CodeAction[] {
  const { lines } = file.file;
  const offset = lines.offsetAt(range.start);
  const report = documentAt(file.documents, offset)?.report;
  const prose = report?.prose.find(({ node }) => node.start <= offset && offset <= node.end);
  const edit = report && prose && writeAsBlock(prose, report.part.node, lines);
  return edit ? [action("Write as a block after “|”", kinds.rewrite, textDocument.uri, [edit])] : [];
}

function fixesOfFile(
  { file, settings, analyseText }: FeatureContext,
  { textDocument }: CodeActionParams,
): CodeAction[] {
  const { text: fixed } = fixAll(file.text, (text) =>
    (text === file.text ? file : analyseText(text)).problems(settings),
  );
  const edits = editsBetween(file.file.lines, fixed);
  return edits.length > 0 ? [action("Apply all safe fixes", kinds.fixAll, textDocument.uri, edits)] : [];
}

function action(title: string, kind: string, uri: string, edits: readonly TextEdit[]): CodeAction {
  return { title, kind, edit: { changes: { [uri]: [...edits] } } };
}

/** Two problems with one cause offer the same fix; it is listed once, for both. */
function withoutDoubles(actions: readonly CodeAction[]): CodeAction[] {
  const known = new Map<string, CodeAction>();
  for (const one of actions) {
    const name = JSON.stringify([one.title, one.edit]);
    const same = known.get(name);
    known.set(name, same ? { ...one, ...same, diagnostics: joined(same, one) } : one);
  }
  return [...known.values()];
}

function joined(a: CodeAction, b: CodeAction): Diagnostic[] {
  return [...new Set([...(a.diagnostics ?? []), ...(b.diagnostics ?? [])])];
}

function documentAt(documents: readonly AnalysedDocument[], offset: number): AnalysedDocument | undefined {
  return documents.findLast(({ tree }) => tree.start <= offset);
}

function isAbout({ code, range, message }: Diagnostic, problem: Problem): boolean {
  return (
    code === problem.ruleId &&
    message === problem.message &&
    contains(range, problem.range) &&
    contains(problem.range, range)
  );
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** Whether two ranges have at least a place between two letters in common. */
function touches(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0;
}

function compare(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}
