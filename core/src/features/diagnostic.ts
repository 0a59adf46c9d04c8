/** `textDocument/diagnostic`: the problems of a file, as the editor shows them. */
import type {
  Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticParams,
  FullDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { shownProblems } from "../analysis/shown-problems.ts";
import type { Problem, Severity } from "../problem.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with every problem that no comment silences. */
export const diagnostic: DocumentFeature<DocumentDiagnosticParams, FullDocumentDiagnosticReport> = {
  scope: "document",
  method: "textDocument/diagnostic",
  capability: {
    diagnosticProvider: {
      identifier: "inspection-reports",
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  empty: { kind: "full", items: [] },
  run: (context) => ({
    kind: "full",
    items: shownProblems(context.file, context.settings, context.typingAt).map((problem) =>
      toDiagnostic(problem, context.file.path, context.settings.rulePages),
    ),
  }),
};

function toDiagnostic(problem: Problem, uri: string, rulePages: string): Diagnostic {
  const { ruleId, range, message, severity, related } = problem;
  return {
    range,
    message,
    severity: severityNumber[severity],
    code: ruleId,
    codeDescription: { href: rulePages.replace("{rule}", ruleId) },
    source: "inspection-reports",
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: place.range },
        message: place.message,
      })),
    }),
    ...(ruleId.endsWith("-unused") && { tags: [unnecessary] }),
    data: { fingerprint: problem.fingerprint },
  };
}

/** The protocol's numbers. */
const severityNumber: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};

/** The protocol's tag for what could go; the editor fades it out. */
const unnecessary = 1;
