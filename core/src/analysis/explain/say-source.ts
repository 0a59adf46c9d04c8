/** Where a framework has a fact from, and how sure it is. */
import type { Certainty, Framework, Sourced } from "../../framework/framework.ts";
import { asMarkdown } from "./as-markdown.ts";

/** A paragraph of Markdown; empty for a source that the framework does not list. */
export function saySource(framework: Framework, { source, certainty }: Sourced): string[] {
  const known = Object.hasOwn(framework.sources, source) ? framework.sources[source] : undefined;
  return known ? [`Source: ${asMarkdown(known.title)} (${certaintyWords[certainty]}).`] : [];
}

const certaintyWords: Readonly<Record<Certainty, string>> = {
  published: "stated in a published text",
  report: "read off a published report",
  derived: "worked out from published facts",
  unconfirmed: "not confirmed by a published text",
};
