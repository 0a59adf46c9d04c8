/** What the framework says of a domain: its standards, and the points that they come to. */
import { nameOf } from "../../framework/find-standard.ts";
import type { FrameworkDomain } from "../../framework/framework.ts";
import type { RatedReport } from "../../framework/rate-report.ts";
import { asMarkdown } from "./as-markdown.ts";
import { domainScore } from "./domain-score.ts";
import { sayLevel } from "./say-level.ts";

/** Paragraphs of Markdown. */
export function explainDomain(domain: FrameworkDomain, rated: RatedReport): string[] {
  const score = domainScore(domain, rated);
  const standards = domain.standards.map((standard) => `- ${sayLevel(standard, rated)}`);
  return [
    `**${asMarkdown(nameOf(domain))}**${score ? `: ${score.points} of ${score.maximum} points` : ""}`,
    ...(standards.length > 0 ? [standards.join("\n")] : []),
  ];
}
