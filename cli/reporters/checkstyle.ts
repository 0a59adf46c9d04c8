/** Findings as Checkstyle's XML, which most build servers read. Lines and columns count from one. */
import type { Problem, Severity } from "../../core/src/problem.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter } from "./reporter.ts";
import { xmlDocument, xmlElement } from "./xml.ts";

/** Every file is in it, also one without a finding. */
export function checkstyleReporter(): Reporter {
  const files: string[] = [];
  return {
    file(file) {
      files.push(fileElement(file));
      return "";
    },
    end: () => xmlDocument(xmlElement("checkstyle", { version: "4.3" }, "\n", ...files)),
  };
}

function fileElement({ shown, problems }: CheckedFile): string {
  const errors = openProblems(problems).map((problem) => `    ${errorElement(problem)}\n`);
  const content = errors.length > 0 ? ["\n", ...errors, "  "] : [];
  return `  ${xmlElement("file", { name: shown }, ...content)}\n`;
}

function errorElement({ range: { start }, severity, message, ruleId }: Problem): string {
  return xmlElement("error", {
    line: start.line + 1,
    column: start.character + 1,
    severity: severityNames[severity],
    message,
    source: `inspection-reports.${ruleId}`,
  });
}

/** Checkstyle knows no hints. */
const severityNames: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "info",
  hint: "info",
};
