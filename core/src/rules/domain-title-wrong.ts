/** A domain has the number of one of the framework's, but another title. */
import { findDomain, splitName } from "../framework/find-standard.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";

export const domainTitleWrong: ReportRule = {
  id: "domain-title-wrong",
  summary: "A domain’s title is not the one that the framework gives its number.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, framework }, say) {
    if (!framework) return;
    for (const { domain } of report.domains) {
      const found = domain?.isText ? findDomain(framework, domain.text) : undefined;
      if (!domain || !found || found.exactTitle) continue;
      const { title } = splitName(domain.text);
      const wanted = found.domain.title;
      // Another domain's title under this number is told as a domain in the wrong place.
      if (framework.domains.some((other) => other !== found.domain && other.title === title)) continue;
      const here = title === "" ? "stands without its title" : `is “${title}” here`;
      const text = domain.text.trimEnd();
      const words = title === "" ? ` ${wanted}` : wanted;
      say({
        at: domain.range,
        message: `Domain ${found.domain.number} ${here}; in the framework it is “${wanted}”.`,
        fixes: [
          chosenFix(
            `Write “${wanted}”`,
            replaceWords(domain, words, text.length - title.length, text.length),
          ),
        ],
        data: { expected: wanted, actual: title },
      });
    }
  },
};
