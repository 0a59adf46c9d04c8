/**
 * Findings as SARIF 2.1.0, the form that code scanning services read (OASIS standard). Silenced findings are in it
 * with their reason, and every rule that found something with its page.
 */

import { jsonText } from "../../core/src/export/json/json-text.ts";
import { version } from "../../package.json";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { ruleDescriptors } from "./sarif/rule-descriptors.ts";
import { type SarifResult, sarifResult } from "./sarif/sarif-result.ts";
import { countsForPrograms } from "./summary.ts";

type Needed = Pick<ReporterOptions, "rules" | "rulePage" | "pathInRepository">;

/** Gives one log with one run at the end. */
export function sarifReporter(options: Needed): Reporter {
  const results: SarifResult[] = [];
  return {
    file({ shown, problems }) {
      const path = options.pathInRepository(shown);
      results.push(...problems.map((problem) => sarifResult(path, problem)));
      return "";
    },
    async end(tally) {
      const rules = await ruleDescriptors(new Set(results.map(({ ruleId }) => ruleId)), options);
      const index = new Map(rules.map(({ id }, at) => [id, at]));
      const run = {
        tool: { driver: { name: "inspection-reports", version, semanticVersion: version, rules } },
        invocations: [{ executionSuccessful: tally.failedRules === 0 }],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The top of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: results.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId) })),
        properties: { summary: countsForPrograms(tally) },
      };
      return `${jsonText({ $schema: schema, version: "2.1.0", runs: [run] }, 2)}\n`;
    },
  };
}

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
