/** What another report is compared with: plain facts of one report, small enough to be kept for thousands of them. */
import type { Value } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import type { FrameworkWords } from "../../prose/framework-words.ts";
import { asName, namesIn } from "./names-in.ts";
import { type LongParagraph, paragraphsIn, wordsOf } from "./paragraphs-in.ts";

/** The facts of one report. */
export interface ReportTraces {
  /** The name of its subject; undefined where it has none of several words. */
  readonly subject?: string | undefined;
  /** Its long paragraphs, as `LongParagraph` tells them apart. */
  readonly paragraphs: readonly string[];
  /** What may be a name in its prose. */
  readonly names: readonly string[];
}

/** The facts of a report. */
export function tracesOf(report: Report, framework: FrameworkWords | undefined): ReportTraces {
  const names = proseOf(report).flatMap(({ text }) => report.texts.get(namesIn, text, namesIn));
  const paragraphs = ownParagraphs(report, framework).map(({ words }) => words);
  return {
    subject: subjectOf(report),
    paragraphs: [...new Set(paragraphs)],
    names: [...new Set(names.map(({ name }) => name))],
  };
}

/** The name of a report's subject, if it has several words: a single one stands in many names. */
export function subjectOf(report: Report): string | undefined {
  const name = asName(report.part.part("subject")?.value("name")?.text ?? "");
  return namesIn(name).some((found) => found.name === name) ? name : undefined;
}

/** Every text of prose, in the order of the file. */
export function proseOf(report: Report): readonly Value[] {
  return report.prose.flatMap(({ value }) => (value?.isText ? [value] : []));
}

/** A long paragraph, and the text that it stands in. */
export interface OwnParagraph extends LongParagraph {
  readonly value: Value;
}

/** The long paragraphs that are a report's own: neither in its annexes, which say the same everywhere, nor its framework's. */
export function ownParagraphs(
  report: Report,
  framework: FrameworkWords | undefined,
): readonly OwnParagraph[] {
  const annexes = report.annexes.map(({ part }) => part.node);
  const prescribed = prescribedBy(framework);
  return proseOf(report)
    .filter(({ node }) => !annexes.some(({ start, end }) => start <= node.start && node.end <= end))
    .flatMap((value) =>
      report.texts
        .get(paragraphsIn, value.text, paragraphsIn)
        .filter(({ words }) => !prescribed.has(words))
        .map((paragraph) => ({ ...paragraph, value })),
    );
}

/** The long paragraphs of a framework, worked out once. */
function prescribedBy(framework: FrameworkWords | undefined): ReadonlySet<string | undefined> {
  if (!framework) return new Set();
  return framework.once.get(prescribedBy, () => new Set(textsIn(framework.framework).map(wordsOf)));
}

/** All long texts in plain data. */
function textsIn(data: unknown): string[] {
  if (typeof data === "string") return data.length >= 200 ? [data] : [];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
