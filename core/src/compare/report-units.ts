/** The pieces of a report that hold texts, each with a name that its readers know, in reading order. */
import { splitName } from "../framework/find-standard.ts";
import type { Part, Value } from "../model/part.ts";
import type {
  DomainPart,
  Finding,
  RecommendationGroup,
  Report,
  Section,
  StandardPart,
} from "../model/report.ts";
import { details } from "./report-details.ts";

/** What a unit is. Units are compared with units of their kind. */
export type UnitKind = "text" | "group" | "domain" | "standard" | "section" | "annexe" | "footnote";

/** A piece of a report. */
export interface Unit {
  readonly kind: UnitKind;
  /** What it is called: "Foreword", "2.2 Assessment". */
  readonly name: string;
  /** What surely tells it from its neighbours: a number, an id. Undefined where there is nothing like it. */
  readonly id: string | undefined;
  /** The domain, standard or section that it stands in. */
  readonly parent: Unit | undefined;
  /** Its texts by what they are there, such as "explanation". */
  readonly texts: ReadonlyMap<string, Value>;
  readonly findings: readonly Finding[];
  /** The standard, for one that is one. */
  readonly standard: StandardPart | undefined;
  /** All it says, to know it by when its name has changed. */
  readonly words: string;
}

/** All units of a report in reading order, those inside a unit behind it. */
export function reportUnits(report: Report): Unit[] {
  const { part } = report;
  const collected = new Units();
  const top = (name: string, value: Value | undefined) => collected.text(name, value, name);
  top("Acknowledgements", part.value("acknowledgements"));
  top("About the inspectorate", part.value("about"));
  top("Foreword", part.part("foreword")?.value("text"));
  top("Recommendations", part.part("recommendations")?.value("introduction"));
  for (const group of report.recommendations) collected.group(group);
  top("Background", part.value("background"));
  for (const domain of report.domains) collected.domain(domain);
  const footnotes = part.part("footnotes");
  for (const { name } of report.footnotes)
    collected.text(`Footnote “${name}”`, footnotes?.value(name), name, "footnote");
  for (const [index, annexe] of report.annexes.entries()) collected.annexe(annexe.part, index);
  for (const { name, value } of details(report).texts) top(name, value);
  return collected.all;
}

/** Texts under their names, and what they are to a reader. */
const standardTexts = {
  statement: "statement",
  note: "note",
  leadIn: "lead-in",
  driverNote: "note on the lowest score",
  explanation: "explanation",
} as const;

class Units {
  readonly all: Unit[] = [];

  text(name: string, value: Value | undefined, id: string, kind: UnitKind = "text"): void {
    if (value) this.#add({ kind, name, id, texts: new Map([["text", value]]) });
  }

  group({ part, to, actions }: RecommendationGroup): void {
    const name = to?.text.trim() ?? "";
    const texts = textsOf(part, { leadIn: "lead-in" });
    const words = actions.map(({ text }) => text?.text ?? "").join(" ");
    this.#add({
      kind: "group",
      name: `Recommendations to ${name || "nobody named"}`,
      id: name,
      texts,
      words,
    });
  }

  domain({ part, domain, standards, sections }: DomainPart): void {
    const name = nameOf(domain);
    const texts = textsOf(part, { introduction: "introduction" });
    const words = standards.map(({ standard }) => standard?.text ?? "").join(" ");
    const unit = this.#add({ kind: "domain", name, id: splitName(name).number, texts, words });
    for (const standard of standards) this.#standard(standard, unit);
    for (const section of sections) this.#section(section, unit);
  }

  annexe(part: Part, index: number): void {
    const name = nameOf(part.value("title")) || `Annexe ${index + 1}`;
    this.#add({ kind: "annexe", name, texts: textsOf(part, { text: "text" }) });
  }

  #standard(standard: StandardPart, parent: Unit): void {
    const { part, notRated, discretion, findings, sections } = standard;
    const name = nameOf(standard.standard);
    const texts = new Map([
      ...textsOf(part, standardTexts),
      ...(notRated ? textsOf(notRated, { reason: "reason for no rating" }) : []),
      ...(discretion ? textsOf(discretion.part, { reason: "reason for discretion" }) : []),
    ]);
    const { number } = splitName(name);
    const unit = this.#add({ kind: "standard", name, id: number, parent, texts, findings, standard });
    for (const section of sections) this.#section(section, unit);
  }

  #section({ part, title, findings, sections }: Section, parent: Unit): void {
    const texts = textsOf(part, { text: "text" });
    const unit = this.#add({ kind: "section", name: nameOf(title), parent, texts, findings });
    for (const section of sections) this.#section(section, unit);
  }

  #add(given: Pick<Unit, "kind" | "name" | "texts"> & Partial<Unit>): Unit {
    const { findings = [], id, parent, standard } = given;
    const words = [
      given.words ?? "",
      ...[...given.texts.values()].map(({ text }) => text),
      ...findings.map(({ text }) => text?.text ?? ""),
    ].join(" ");
    const unit: Unit = { ...given, findings, id: id || undefined, parent, standard, words };
    this.all.push(unit);
    return unit;
  }
}

function nameOf(value: Value | undefined): string {
  return value?.text.replace(/\s+/g, " ").trim() ?? "";
}

function textsOf(part: Part, names: Readonly<Record<string, string>>): Map<string, Value> {
  const found = Object.entries(names).flatMap(([field, what]): [string, Value][] => {
    const value = part.value(field);
    return value ? [[what, value]] : [];
  });
  return new Map(found);
}
