/** From a report to what its readers get: every part in the order in which the published report has it. */
import type { RatedReport } from "../framework/rate-report.ts";
import type { Part } from "../model/part.ts";
import type { Report, ReportStatus } from "../model/report.ts";
import { ProseReader } from "../prose/prose-reader.ts";
import { Composition, placeOf } from "./finish/composition.ts";
import { addDomains } from "./finish/domains.ts";
import { fillFormula, inWords } from "./finish/formula.ts";
import { addFrontMatter, fillContents, publisherOf } from "./finish/front-matter.ts";
import { addRatingsPage } from "./finish/ratings-page.ts";
import { addRecommendations } from "./finish/recommendations.ts";
import type { FinishedReport } from "./finished-report.ts";

/**
 * Puts a report together. Never throws, however little is written: what is missing is a gap. `rated` is undefined
 * for a report whose framework is not known; `reader` remembers texts that were read before.
 */
export function finishReport(
  report: Report,
  rated: RatedReport | undefined,
  reader: ProseReader = new ProseReader(),
): FinishedReport {
  const framework = rated?.framework;
  const into = new Composition(report, reader, framework?.shape.style);
  const publisher = publisherOf(report.part, framework);
  addFrontMatter(report, publisher, into);
  addForeword(report, into);
  addRatingsPage(report, rated, into);
  addRecommendations(report, framework, into);
  addBackground(report, into);
  addDomains(report, rated, into);
  addAnnexes(report, framework, into);
  fillContents(into);
  return {
    title: report.title?.text.trim() ?? "",
    language: "en-GB",
    status: report.status,
    watermark: watermarks[report.status],
    errors: 0,
    publisher,
    blocks: into.blocks,
    notes: into.notes,
  };
}

const watermarks: Readonly<Record<ReportStatus, string | undefined>> = {
  draft: "Draft",
  "factual-accuracy": "Draft for factual accuracy check",
  published: undefined,
};

function addForeword({ part }: Report, into: Composition): void {
  const foreword = part.part("foreword");
  const heading = { level: 1, text: "Foreword", at: part.atName("foreword").start } as const;
  if (!foreword || !into.titledText("foreword", heading, foreword.value("text"))) {
    if (foreword?.part("signed")?.value("name")?.text.trim())
      into.heading("foreword-heading", 1, heading.text, heading.at);
    into.gap("foreword-gap", "Foreword: not written yet.", placeOf(part, "foreword"));
  }
  if (foreword) addSignature(foreword, into);
  into.placeNotes("foreword-notes");
}

function addSignature(foreword: Part, into: Composition): void {
  const signed = foreword.part("signed");
  const name = signed?.value("name")?.text.trim() ?? "";
  const role = signed?.value("role")?.text.trim() ?? "";
  const at = placeOf(foreword, "signed");
  if (name || role) into.add("signature", { kind: "signature", name, role, at });
  else into.gap("signature-gap", "The foreword is not signed yet.", at);
}

function addBackground({ part }: Report, into: Composition): void {
  const heading = { level: 1, text: "Background", at: part.atName("background").start } as const;
  if (!into.titledText("background", heading, part.value("background")))
    into.gap("background-gap", "Background: not written yet.", placeOf(part, "background"));
  into.placeNotes("background-notes");
}

function addAnnexes(
  { annexes }: Report,
  framework: RatedReport["framework"] | undefined,
  into: Composition,
): void {
  annexes.forEach(({ part }, index) => {
    const id = `annexe-${index + 1}`;
    const title = part.value("title")?.text.trim() ?? "";
    const number = inWords(index + 1);
    const heading = fillFormula(framework, "annexe", { number, title }) ?? `Annexe ${number} – ${title}`;
    if (title) into.heading(`${id}-heading`, 1, heading, part.range.start);
    else into.gap(`${id}-gap`, `Annexe ${number} has no title yet.`, part.head.start);
    into.text(id, part.value("text"));
    into.placeNotes(`${id}-notes`);
  });
}
