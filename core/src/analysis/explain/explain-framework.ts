/** What a framework is: whose, which version, for which time, and what it rests on. */
import type { Framework } from "../../framework/framework.ts";
import { asMarkdown } from "./as-markdown.ts";

/** Paragraphs of Markdown. */
export function explainFramework(framework: Framework): string[] {
  const { title, owner, version, effective } = framework;
  const sources = Object.values(framework.sources).map((source) => `- ${asMarkdown(source.title)}`);
  const from = effective?.from && `from ${asMarkdown(effective.from)}`;
  const to = effective?.to && `to ${asMarkdown(effective.to)}`;
  const time = [from, to].filter((part) => part !== undefined).join(" ");
  return [
    `**${asMarkdown(title)}**`,
    `${asMarkdown(owner)}, version ${asMarkdown(version)}${time ? `, in use ${time}` : ""}`,
    ...(sources.length > 0 ? [["Sources:", "", ...sources].join("\n")] : []),
  ];
}
