import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFile } from "../document/parse.ts";
import { AnnotatedSchema } from "../schema/annotated-schema.ts";
import { inFull, inShort, type Wording } from "./acronym-wording.ts";
import { type Acronym, acronymsOf } from "./acronyms.ts";
import { buildReport } from "./build.ts";

const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8"));

describe("the first use, spelt out", () => {
  it.each([
    ["The SPO leads.", "Senior Probation Officer (SPO)", "The Senior Probation Officer (SPO) leads."],
    ["An SPO leads.", "Senior Probation Officer (SPO)", "A Senior Probation Officer (SPO) leads."],
    ["We met an SPO.", "Senior Probation Officer (SPO)", "We met a Senior Probation Officer (SPO)."],
    ["Two SPOs lead.", "Senior Probation Officer (SPO)", "Two Senior Probation Officers (SPOs) lead."],
    ["One SPO leads.", "Senior Probation Officers (SPOs)", "One Senior Probation Officer (SPO) leads."],
    [
      "CRS are late.",
      "commissioned rehabilitative services (CRS)",
      "Commissioned rehabilitative services (CRS) are late.",
    ],
    [
      "The CRS are late.",
      "Commissioned rehabilitative services (CRS)",
      "The commissioned rehabilitative services (CRS) are late.",
    ],
  ])("%s", (use, later, expected) => {
    const { first, expansions } = only(`${use}\n\n${later}`);
    const [spelt] = expansions;
    expect(applied(use, first && spelt && inFull(first, spelt))).toBe(expected);
  });

  it.each([
    ["The SPO's team leads.", "Senior Probation Officer (SPO)"],
    ["An SPO-led team.", "Senior Probation Officer (SPO)"],
    ["The team (and its SPO) leads.", "Senior Probation Officer (SPO)"],
    ["The **SPO** leads.", "Senior Probation Officer (SPO)"],
    ["An\nSPO leads.", "Senior Probation Officer (SPO)"],
    ["One CRC left.", "Community Rehabilitation Companies (CRCs)"],
    ["A UPW leads.", "unpaid work (UPW)"],
  ])("is left to the writer: %j", (use, later) => {
    const { first, expansions } = only(`${use}\n\n${later}`);
    const [spelt] = expansions;
    expect(first && spelt && inFull(first, spelt)).toBeUndefined();
    expect(spelt).toBeDefined();
  });
});

describe("an expansion, shortened", () => {
  it.each([
    ["A Senior Probation Officer (SPO) leads.", "An SPO leads."],
    ["The Probation Delivery Unit (PDU), small as it is.", "The PDU, small as it is."],
    ["Outsourced Commissioned Rehabilitative Services (CRS) suppliers", "Outsourced CRS suppliers"],
    ["Two Senior\nProbation Officers (SPOs) lead.", "Two SPOs lead."],
  ])("%j", (text, expected) => {
    const [spelt] = only(text).expansions;
    expect(applied(text, spelt && inShort(spelt))).toBe(expected);
  });

  it.each([
    "Two Senior Probation Officers (SPO) lead.",
    "A Multi-Agency Safeguarding Hub (MASH) exists.",
    "The **Probation Delivery Unit** (PDU) is small.",
    "The Probation Delivery Unit (PDU, see below) is small.",
    "The PDU (Probation Delivery Unit) is small.",
  ])("is left to the writer: %s", (text) => {
    const [spelt] = only(text).expansions;
    expect(spelt).toBeDefined();
    expect(spelt && inShort(spelt)).toBeUndefined();
  });
});

function only(text: string): Acronym {
  const { documents, lines } = parseFile(`background: |\n${text.replace(/^/gm, "  ")}\n`);
  const [tree] = documents;
  if (!tree) throw new Error("no document");
  const [acronym] = acronymsOf(buildReport(tree, lines, new AnnotatedSchema(schema, "x-prose"))).values();
  if (!acronym) throw new Error("no acronym");
  return acronym;
}

function applied(text: string, wording: Wording | undefined): string | undefined {
  return wording && text.slice(0, wording.start) + wording.words + text.slice(wording.end);
}
