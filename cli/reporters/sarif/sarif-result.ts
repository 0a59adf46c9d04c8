/** One problem as a result in SARIF. Lines and columns count from one, in UTF-16 units; an end is the place after it. */
import type { Fix, Problem, Range, Severity } from "../../../core/src/problem.ts";
import { artifactLocation } from "./artifact-location.ts";
import { sarifMessage } from "./message.ts";

/** A result, as far as others look at it. */
export interface SarifResult {
  readonly ruleId: string;
}

/** The result of a problem in the file of that path. */
export function sarifResult(path: string, problem: Problem): SarifResult {
  const { ruleId, severity, message, pointer, data, fingerprint, suppressed, baseline } = problem;
  const physicalLocation = (range: Range) => ({
    artifactLocation: artifactLocation(path),
    region: regionOf(range),
  });
  const location = {
    physicalLocation: physicalLocation(problem.range),
    ...(pointer && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
  const related = problem.related.map(({ range, message }, at) => {
    return { id: at + 1, message: sarifMessage(message), physicalLocation: physicalLocation(range) };
  });
  return {
    ruleId,
    level: levels[severity],
    message: sarifMessage(message),
    locations: [location],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "inspectionReports/v1": fingerprint },
    ...(suppressed && { suppressions: [suppressionOf(suppressed.reason)] }),
    ...(baseline && { baselineState: baseline }),
    ...(problem.fixes.length > 0 && { fixes: problem.fixes.map((fix) => fixOf(path, fix)) }),
    properties: { severity, ...(data && { data }) },
  } as SarifResult;
}

/** The only way to silence a finding is a comment in the file. */
function suppressionOf(reason: string): object {
  return { kind: "inSource", status: "accepted", ...(reason && { justification: reason }) };
}

function fixOf(path: string, { title, safe, edits }: Fix): object {
  const replacements = edits.map(({ range, newText }) => {
    return { deletedRegion: regionOf(range), insertedContent: { text: newText } };
  });
  return {
    description: sarifMessage(title),
    artifactChanges: [{ artifactLocation: artifactLocation(path), replacements }],
    properties: { safe },
  };
}

function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** SARIF knows no infos and no hints; both are kept as a property. */
const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};
