/** A domain has neither the number nor the title of one of the framework's. */
import { findDomain, nameOf, splitName } from "../framework/find-standard.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { closestOf } from "../schema/closest.ts";

export const domainUnknown: ReportRule = {
  id: "domain-unknown",
  summary: "A domain is not one of the framework’s.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, framework }, say) {
    if (!framework) return;
    const names = framework.domains.map(nameOf);
    for (const { domain } of report.domains) {
      if (!domain?.isText) continue;
      const { title } = splitName(domain.text);
      if (findDomain(framework, domain.text) || findDomain(framework, title)) continue;
      const meant =
        names[framework.domains.findIndex((known) => known.title === closestOf(title, titlesIn(framework)))];
      const advice = meant
        ? `did you mean “${meant}”?`
        : `it has ${names.map((name) => `“${name}”`).join(", ")}.`;
      say({
        at: domain.range,
        message: `The framework has no domain “${domain.text}”; ${advice}`,
        fixes: meant ? [chosenFix(`Write “${meant}”`, replaceWords(domain, meant))] : [],
        data: { actual: domain.text, known: names },
      });
    }
  },
};

function titlesIn(framework: { readonly domains: readonly { readonly title: string }[] }): string[] {
  return framework.domains.map(({ title }) => title);
}
