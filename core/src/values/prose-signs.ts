/** What is offered while prose is written: figures after `{{`, footnotes after `[^`, acronyms. Nothing else. */
import type { Report } from "../model/report.ts";
import { figureValue } from "./figure-value.ts";
import { stop } from "./template.ts";
import type { Offer, Place, ValueSource } from "./value-source.ts";
import { escaped } from "./write-template.ts";

/** Only where the letters before the cursor ask for it, so that nobody is disturbed in a sentence. */
export const proseSigns: ValueSource = (place) => {
  const { report } = place.facts;
  if (place.kind !== "prose" || !report) return [];
  const figure = place.before.match(/\{\{[ \t]*([^{}\s]*)$/);
  if (figure) return figures(report, figure[1] as string, place);
  const footnote = place.before.match(/\[\^([^\s[\]^]*)$/);
  if (footnote) return footnotes(report, footnote[1] as string, place);
  // One capital letter begins any sentence: only two are an acronym.
  const acronym = place.before.match(/(?<![\p{L}\p{N}_/@.-])\p{Lu}{2}\p{L}*$/u);
  return acronym ? acronyms(report, acronym[0]) : [];
};

function figures(report: Report, typed: string, { after }: Place): Offer[] {
  const rest = after.match(/^[^{}\s]*/)?.[0] ?? "";
  const closing = after.slice(rest.length).match(/^[ \t]*(\}{0,2})/) as RegExpMatchArray;
  const missing = "}".repeat(2 - (closing[1] as string).length);
  return report.figures.map((figure) => ({
    ...reference(figure.name, figureValue(figure)),
    raw: { snippet: escaped(figure.name + missing), before: typed.length, after: rest.length },
  }));
}

function footnotes(report: Report, typed: string, { after }: Place): Offer[] {
  const rest = after.match(/^[^\s[\]^]*(?=\])/)?.[0] ?? "";
  const missing = after[rest.length] === "]" ? "" : "]";
  const texts = report.part.part("footnotes");
  return report.footnotes.map(({ name }) => ({
    ...reference(name, firstLine(texts?.value(name)?.text ?? "")),
    raw: { snippet: escaped(name + missing), before: typed.length, after: rest.length },
  }));
}

function acronyms(report: Report, typed: string): Offer[] {
  const fitting = report.glossary.filter(({ name }) => name.startsWith(typed) && name !== typed);
  return fitting.map(({ name, expansion }) => ({
    label: name,
    kind: "word",
    detail: expansion?.text,
    value: stop,
    raw: { snippet: escaped(name), before: typed.length, after: 0 },
  }));
}

function reference(label: string, detail: string | undefined): Offer {
  return { label, kind: "reference", detail, value: stop };
}

function firstLine(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
