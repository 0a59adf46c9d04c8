/**
 * The door of the core: text in, facts out. Everything that editor and command line know about reports
 * comes through here.
 */
import { FileAnalysis } from "./analysis/analyse.ts";
import type { CoreParts } from "./analysis/core-parts.ts";
import { AnnotatedSchema } from "./schema/annotated-schema.ts";

export { FileAnalysis } from "./analysis/analyse.ts";
export type { CoreParts, FrameworkCatalogue } from "./analysis/core-parts.ts";
export { type DocumentKind, kindOf } from "./analysis/document-kind.ts";
export { defaultLimits, type ParseLimits } from "./document/parse.ts";
export type { FileContent, Host } from "./host.ts";
export { applyFixes, safeFixes } from "./lint/apply-fixes.ts";
export type { Rule } from "./lint/rule.ts";
export { failedRuleId, type RuleSettings } from "./lint/run.ts";
export type { Fix, Position, Problem, Range, RelatedPlace, Severity, TextEdit } from "./problem.ts";
export { severities } from "./problem.ts";

/** A core with its parts. */
export interface Core {
  readonly parts: CoreParts;
  /** Analyses one version of a file. Never throws, whatever the text holds. */
  analyse(path: string, text: string): FileAnalysis;
}

/** Makes a core. Several may live side by side; they share nothing. */
export function createCore(parts: CoreParts): Core {
  const proseSchema = new AnnotatedSchema(parts.schemas.report, "x-prose");
  const all = { ...parts, proseSchema };
  return { parts, analyse: (path, text) => new FileAnalysis(path, text, all, parts.limits) };
}
