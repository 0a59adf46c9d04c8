/**
 * The door of the core: text in, facts out. Everything that editor and command line know about reports
 * comes through here.
 */
import { FileAnalysis } from "./analysis/analyse.ts";
import type { CoreParts, FileSurroundings } from "./analysis/core-parts.ts";
import { NewestAnalyses } from "./analysis/newest-analyses.ts";
import { KeptByText } from "./model/kept-by-text.ts";
import { WordsOfFrameworks } from "./prose/framework-words.ts";
import { AnnotatedSchema } from "./schema/annotated-schema.ts";

export { FileAnalysis } from "./analysis/analyse.ts";
export { Configurations, type Surroundings } from "./analysis/configurations.ts";
export type { CoreParts, FileSurroundings, FrameworkCatalogue } from "./analysis/core-parts.ts";
export { type DocumentKind, kindOf } from "./analysis/document-kind.ts";
export { figureRegister } from "./analysis/register/figure-register.ts";
export type { RegisterRow } from "./analysis/register/register-row.ts";
export { registerCells, registerColumns } from "./analysis/register/register-table.ts";
export { defaultLimits, type ParseLimits } from "./document/parsed-file.ts";
export type { FileContent, Host, PlaceKind } from "./host.ts";
export { applyFixes, safeFixes } from "./lint/apply-fixes.ts";
export { compareTraces, type FoundInOthers, type TracedReport } from "./lint/others/compare-traces.ts";
export type { ReportTraces } from "./lint/others/report-traces.ts";
export type { Rule } from "./lint/rule.ts";
export { failedRuleId, type RuleSettings } from "./lint/run.ts";
export type { Fix, Position, Problem, Range, RelatedPlace, Severity, TextEdit } from "./problem.ts";
export { severities } from "./problem.ts";

const noSurroundings: FileSurroundings = {};

/** A core with its parts. */
export interface Core {
  readonly parts: CoreParts;
  /** Analyses one version of a file; the newest are kept, so asking again costs nothing. Never throws, whatever the text holds. */
  analyse(path: string, text: string, surroundings?: FileSurroundings): FileAnalysis;
  /**
   * Analyses a text that stands nowhere, such as a file with a repair in it. Kept nowhere. With the file that it was
   * made from, only what differs is read.
   */
  analyseOnce(
    path: string,
    text: string,
    surroundings?: FileSurroundings,
    madeFrom?: FileAnalysis,
  ): FileAnalysis;
}

/** Makes a core. Several may live side by side; they share nothing. */
export function createCore(parts: CoreParts): Core {
  const proseSchema = new AnnotatedSchema(parts.schemas.report, "x-prose");
  const all = { ...parts, proseSchema, words: new WordsOfFrameworks(), texts: new KeptByText() };
  const analyse = (path: string, text: string, surroundings: FileSurroundings, before?: FileAnalysis) =>
    new FileAnalysis(path, text, { ...all, surroundings }, { limits: parts.limits, before });
  const newest = new NewestAnalyses(analyse);
  return {
    parts,
    analyseOnce: (path, text, surroundings = noSurroundings, madeFrom = undefined) =>
      analyse(path, text, surroundings, madeFrom),
    analyse: (path, text, surroundings = noSurroundings) => newest.of(path, text, surroundings),
  };
}
