/** Domains, standards, key questions and the parts that are not rated. */
import type { LineIndex } from "../document/line-index.ts";
import { buildFindings } from "./build-finding.ts";
import { quotedOf } from "./build-quoted.ts";
import type { Part } from "./part.ts";
import type { Discretion, DomainPart, Section, StandardPart } from "./report.ts";

/** A domain with all that is written in it. */
export function buildDomain(part: Part, lines: LineIndex): DomainPart {
  return {
    part,
    domain: part.value("domain"),
    standards: part.parts("standards").map((standard) => buildStandard(standard, lines)),
    sections: buildSections(part, lines),
  };
}

function buildStandard(part: Part, lines: LineIndex): StandardPart {
  return {
    part,
    standard: part.value("standard"),
    rating: part.value("rating"),
    notRated: part.part("notRated"),
    keyQuestions: part.parts("keyQuestions").map((question) => ({
      part: question,
      question: question.value("question"),
      ...quotedOf(question),
    })),
    discretion: buildDiscretion(part.part("discretion")),
    findings: buildFindings(part, lines),
    sections: buildSections(part, lines),
  };
}

function buildDiscretion(part: Part | undefined): Discretion | undefined {
  return part && { part, from: part.value("from"), reason: part.value("reason") };
}

function buildSections(part: Part, lines: LineIndex): Section[] {
  return part.parts("sections").map((section) => ({
    part: section,
    title: section.value("title"),
    findings: buildFindings(section, lines),
    sections: buildSections(section, lines),
  }));
}
