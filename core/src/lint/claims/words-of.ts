/** The words of the framework that a report follows. */
import { FrameworkWords } from "../../prose/framework-words.ts";
import type { ReportFacts } from "../rule.ts";

/** Those that are kept from report to report, or else made for this version; undefined without a framework. */
export function wordsOf({
  report,
  framework,
  words,
}: Pick<ReportFacts, "report" | "framework" | "words">): FrameworkWords | undefined {
  if (words || !framework) return words;
  return report.once.get(FrameworkWords, () => new FrameworkWords(framework));
}
