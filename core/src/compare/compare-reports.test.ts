/** What changed between two reports: everything that a reader would notice, and nothing else. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { type ComparedReport, compareReports } from "./compare-reports.ts";
import { countChanges, type ReportChanges } from "./report-changes.ts";

const core = testCore();
const example = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

function read(text: string): ComparedReport {
  const [document] = core.analyseOnce("a.inspection.yaml", text).documents;
  if (!document?.report) throw new Error("There is no report.");
  return { report: document.report, rated: document.rated };
}

function between(before: string, after: string): ReportChanges {
  return compareReports(read(before), read(after));
}

/** The changes of the kinds that are named; throws where there are others. */
function only<Kind extends keyof ReportChanges>(changes: ReportChanges, ...kinds: Kind[]) {
  const others = Object.entries(changes).filter(
    ([kind, list]) => !kinds.includes(kind as Kind) && list !== undefined && (list as []).length !== 0,
  );
  expect(others).toEqual([]);
  return changes;
}

const head = "framework: hmip-pdu-2021\n";

/** A report with one standard, 2.2 Assessment, written as given. */
function standard(fields: string): string {
  const written = fields.trim().replace(/^/gm, "        ");
  return `${head}domains:\n  - domain: 2 Court work and case supervision\n    standards:\n      - standard: 2.2 Assessment\n${written}\n`;
}

/** A report with recommendations to one addressee. */
function recommendations(...actions: string[]): string {
  return `${head}recommendations:\n  groups:\n    - to: Northtown PDU\n      actions:\n${actions.map((action) => `        - ${action}\n`).join("")}`;
}

describe("no change", () => {
  it("is in a report that is compared with itself", () => {
    expect(countChanges(between(example, example))).toBe(0);
  });

  it.each([
    ["other line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["comments", (text: string) => text.replace(/^title/m, "# a comment\ntitle")],
    ["the order of properties", (text: string) => text.replace(/^(title: .*\n)(status: .*\n)/m, "$2$1")],
    ["quotation marks around a value", (text: string) => text.replace(/^title: (.*)$/m, 'title: "$1"')],
    ["shorter lines", (text: string) => text.replace(/ (?=engagement\b)/g, (_, at) => rewrapped(text, at))],
    ["another name for a figure", (text: string) => text.replace(/\benforcement(?=:|}})/g, "enforced")],
    ["another name for a footnote", (text: string) => text.replace(/\bprogress(?=[:\]])/g, "earlier")],
    ["a figure written out", (text: string) => text.replace("{{enforcement}}", "13 of 21")],
    ["a percentage with its sign", (text: string) => text.replace("percent: 91", "percent: 91%")],
    ["a finding with an id", (text: string) => text.replace(/- \|\n {12}Staff could see/, withId)],
  ])("is %s", (_, change) => {
    const changed = change(example);
    expect(changed).not.toBe(example);
    expect(between(example, changed)).toEqual(between(example, example));
  });
});

function withId(): string {
  return "- id: seen\n            text: |\n              Staff could see";
}

/** A line end in place of a space, where a block of text goes on. */
function rewrapped(text: string, at: number): string {
  const indent = text.slice(text.lastIndexOf("\n", at) + 1).match(/^ */)?.[0] ?? "";
  return indent.length > 0 && !text.slice(text.lastIndexOf("\n", at), at).includes(":") ? `\n${indent}` : " ";
}

describe("nothing that is written can change unseen", () => {
  // What holds values that only tools read.
  const silent = /^(?:formatVersion|framework):/;
  const lines = example.split("\n");
  // Of running text, a line here and there will do.
  const isSampled = (line: string, at: number) => /^\s*(?:- )?[\w.-]+: /.test(line) || at % 10 === 0;
  const places = lines.flatMap((line, at) =>
    isValue(line) && !silent.test(line) && isSampled(line, at) ? [at] : [],
  );

  it("whichever value is another one", { timeout: 120_000 }, () => {
    const before = read(example);
    const unseen = places.filter((at) => {
      const changed = lines.with(at, otherValue(lines[at] ?? "")).join("\n");
      return countChanges(compareReports(before, read(changed))) === 0;
    });
    expect(places.length).toBeGreaterThan(140);
    expect(unseen.map((at) => `${at + 1}: ${lines[at]}`)).toEqual([]);
  });
});

function isValue(line: string): boolean {
  return /\S/.test(line) && !/^\s*#/.test(line) && otherValue(line) !== line;
}

/** The line with its last number or word exchanged; the same line where it only names what stands below. */
function otherValue(line: string): string {
  if (/^\s*(?:- )?[\w-]+: *[|>]?-?\s*$/.test(line) || /^\s*- [|>]-?$/.test(line)) return line;
  // Ids only say what belongs together.
  if (/^\s*- id: /.test(line)) return line;
  if (/\d\D*$/.test(line) && !/[A-Za-z]{3}[^\d]*$/.test(line)) return line.replace(/\d(?=\D*$)/, otherDigit);
  return line.replace(/[A-Za-z]{2,}(?=[^A-Za-z]*$)/, "zebras");
}

function otherDigit(digit: string): string {
  return digit === "1" ? "2" : "1";
}

describe("ratings", () => {
  it("have the levels between them, and are one change in section and ratings page", () => {
    const before = `${standard("rating: Good")}ratings:\n  overall: Good\n  score: 14/27\n  standards:\n    2.2 Assessment: Good\n`;
    const after = before
      .replaceAll(/(rating|Assessment): Good/g, "$1: Requires improvement")
      .replace("14", "13")
      .replace("overall: Good", "overall: Outstanding");
    expect(only(between(before, after), "ratings", "score")).toMatchObject({
      score: { before: "14/27", after: "13/27", points: -1 },
      ratings: [
        { kind: "overall", before: "Good", after: "Outstanding", steps: 1 },
        {
          name: "2.2 Assessment",
          places: ["section", "ratings page"],
          before: "Good",
          after: "Requires improvement",
          steps: -1,
        },
      ],
    });
  });

  it("say where they changed, when it is in one place alone", () => {
    const before = `${standard("rating: Good")}ratings:\n  standards:\n    2.2 Assessment: Good\n`;
    const after = before.replace("rating: Good", "rating: Outstanding");
    expect(between(before, after).ratings).toMatchObject([{ places: ["section"], after: "Outstanding" }]);
    expect(between(before, `${before.slice(0, -5)}Poor\n`).ratings).toMatchObject([
      { places: ["ratings page"], after: "Poor", steps: undefined },
    ]);
  });

  it("are there for a standard that is not rated any more, and for discretion", () => {
    const after = standard("notRated: {reason: Too few cases.}");
    expect(between(standard("rating: Good"), after).ratings).toMatchObject([
      { before: "Good", after: "Not rated", steps: undefined },
    ]);
    const raised = standard("rating: Good\ndiscretion: {from: Inadequate}");
    expect(only(between(standard("rating: Good"), raised), "ratings").ratings).toMatchObject([
      { kind: "discretion", before: undefined, after: "Inadequate" },
    ]);
  });
});

describe("figures", () => {
  const question = "Does assessment focus sufficiently on keeping other people safe?";
  const asked = (percent: number | string, wording = question) =>
    standard(`keyQuestions:\n  - {question: "${wording}", percent: ${percent}}`);

  it("of key questions have the percentage points between them", () => {
    const { figures } = only(between(asked(60.3), asked(57.2)), "figures");
    expect(figures).toMatchObject([
      { kind: "key question", where: "2.2 Assessment", name: question, difference: { percent: -3.1 } },
    ]);
  });

  it("are followed through a change of wording", () => {
    const changes = only(
      between(asked(60), asked(64, question.replace("other", "all"))),
      "figures",
      "keyQuestions",
    );
    expect(changes.figures).toMatchObject([{ difference: { percent: 4 } }]);
    expect(changes.keyQuestions).toMatchObject([
      {
        change: "reworded",
        words: [{}, { change: "removed", text: "other" }, { change: "added", text: "all" }, {}],
      },
    ]);
  });

  it("of a key question that is another one are not compared", () => {
    const other = "Is the sentence implemented?";
    expect(only(between(asked(60), asked(64, other)), "keyQuestions").keyQuestions).toMatchObject([
      { change: "removed", before: { question, percent: 60 } },
      { change: "added", after: { question: other, percent: 64 } },
    ]);
  });

  it("with a name have the number between them, once for all sentences that quote them", () => {
    const written = (count: number) =>
      `${head}figures: {visits: {count: ${count}, of: 21, label: visits}}\nbackground: There were {{visits}} visits.\n`;
    const { figures, texts } = only(between(written(12), written(13)), "figures", "texts");
    expect(figures).toMatchObject([
      { kind: "named figure", name: "visits", difference: { count: 1, of: 0 } },
    ]);
    expect(texts).toMatchObject([
      { where: "Background", sentences: [{ before: "There were 12 of 21 visits." }] },
    ]);
  });

  it("in a sentence are found", () => {
    const said = (share: number) => `${head}background: In ${share} per cent of cases, plans were good.\n`;
    expect(between(said(71), said(74)).figures).toMatchObject([
      { kind: "quoted", where: "Background", difference: { percent: 3 } },
    ]);
  });

  it("of populations are members more or fewer", () => {
    const cases = (total: number) =>
      `${head}populations: {cases: {total: ${total}, label: cases inspected}}\n`;
    expect(only(between(cases(35), cases(33)), "figures").figures).toMatchObject([
      { kind: "population", name: "cases inspected", difference: { count: -2 } },
    ]);
  });
});

describe("recommendations", () => {
  const train = "train practitioners in delivering approved toolkits, and monitor how often these are used";
  const plan = "plan better for contingencies in medium and high-risk cases";
  const lift = "repair the lift in the office";

  it("that others push on are no change", () => {
    const changes = only(
      between(recommendations(train, plan), recommendations(lift, train, plan)),
      "recommendations",
    );
    expect(changes.recommendations).toMatchObject([{ changes: ["added"], after: { number: 1, text: lift } }]);
  });

  it("are known again by their wording: reworded and renumbered is not removed and added", () => {
    const after = recommendations(lift, train.replace("approved toolkits", "all toolkits"));
    const { recommendations: found } = between(recommendations(train), after);
    expect(found).toMatchObject([
      { changes: ["added"], after: { text: lift } },
      { changes: ["reworded"], before: { number: 1 }, after: { number: 2 } },
    ]);
  });

  it("are known again by their id, whatever they say", () => {
    const before = recommendations(`{id: a, text: ${lift}}`);
    const { recommendations: found } = between(before, recommendations(`{id: a, text: ${plan}}`));
    expect(found).toMatchObject([{ changes: ["reworded"] }]);
    expect(found[0]?.words).toEqual([
      { change: "removed", text: lift },
      { change: "added", text: plan },
    ]);
  });

  it("that changed their order, their addressee or what they follow from say so", () => {
    const three = [train, plan, lift] as const;
    const moved = between(recommendations(...three), recommendations(lift, train, plan)).recommendations;
    expect(moved).toMatchObject([{ changes: ["moved"], before: { number: 3 }, after: { number: 1 } }]);
    const other = `${recommendations(train)}    - to: North East region\n      actions:\n        - ${plan}\n`;
    const redirected = between(recommendations(train, plan), other).recommendations;
    expect(redirected).toMatchObject([{ changes: ["moved"], after: { to: "North East region" } }]);
    const linked = recommendations(`{text: "${plan}", findings: [risk]}`);
    expect(between(recommendations(plan), linked).recommendations).toMatchObject([
      { changes: ["findings"], findings: { added: ["risk"], removed: [] } },
    ]);
  });

  it("to somebody with another name stay what they are", () => {
    const before = recommendations(train, plan);
    const after = before.replace("Northtown PDU", "Northtown and District PDU");
    expect(only(between(before, after), "details").details).toMatchObject([
      { name: "Recommendations to", before: "Northtown PDU", after: "Northtown and District PDU" },
    ]);
  });
});

describe("parts", () => {
  const domain = (number: number, ...titles: string[]) =>
    `  - domain: ${number} Domain ${number}\n    standards:\n${titles.map((title) => `      - standard: ${title}\n`).join("")}`;

  it("come, go, get other names and other places", () => {
    const before = `${head}domains:\n${domain(1, "1.1 Leadership", "1.2 Staff", "1.3 Services")}${domain(2, "2.1 Court work")}`;
    const after = `${head}domains:\n${domain(1, "1.3 Services", "1.1 Leading", "1.2 Staff", "1.4 Information")}`;
    expect(only(between(before, after), "parts").parts).toEqual([
      { what: "standard", change: "moved", before: "1.3 Services", after: "1.3 Services" },
      { what: "domain", change: "removed", before: "2 Domain 2", after: undefined },
      { what: "standard", change: "removed", before: "2.1 Court work", after: undefined },
      { what: "standard", change: "renamed", before: "1.1 Leadership", after: "1.1 Leading" },
      { what: "standard", change: "added", before: undefined, after: "1.4 Information" },
    ]);
  });

  it("are known again by what they say, when name and place are others", () => {
    const sections = (title: string) =>
      standard(
        `sections:\n  - title: ${title}\n    text: Resettlement work was done early and well in most cases.`,
      );
    expect(only(between(sections("Resettlement"), sections("After prison")), "parts").parts).toEqual([
      { what: "section", change: "renamed", before: "Resettlement", after: "After prison" },
    ]);
  });
});

describe("texts", () => {
  const background = (text: string) => `${head}background: |\n  ${text.replaceAll("\n", "\n  ")}\n`;
  const first = "Plans were made in time and with care.";
  const second = "Reviews came late in many of the cases.";
  const third = "Staff knew what was expected of them.";

  it("give the sentences that came, went and are worded otherwise, and no other", () => {
    const before = background(`${first} ${second} ${third}`);
    const after = background(`${first} ${second.replace("many", "most")}\n\nThe office was new.`);
    expect(only(between(before, after), "texts").texts).toMatchObject([
      {
        where: "Background",
        what: "text",
        change: "reworded",
        sentences: [
          { change: "reworded", before: second },
          { change: "removed", before: third },
          { change: "added", after: "The office was new." },
        ],
      },
    ]);
  });

  it("tell a sentence that moved once, where it stands now", () => {
    const before = `${background(first)}about: ${second}\n`;
    const after = `${background(`${first} ${second}`)}about: ${third}\n`;
    const { texts } = between(before, after);
    expect(
      texts.flatMap(({ where, sentences }) =>
        sentences.map(({ change, from }) => [where, change, from?.where]),
      ),
    ).toEqual([
      ["About the inspectorate", "added", undefined],
      ["Background", "moved", "About the inspectorate"],
    ]);
  });

  it("know a finding again that became an area for improvement", () => {
    const before = standard(`strengths:\n  - ${first}\n  - ${second}`);
    const after = standard(`strengths:\n  - ${first}\nimprovements:\n  - ${second}`);
    expect(only(between(before, after), "texts").texts).toMatchObject([
      {
        change: "moved",
        what: "area for improvement",
        from: { where: "2.2 Assessment", what: "strength" },
        sentences: [],
      },
    ]);
  });

  it("are compared to the last letter, however long a sentence is", () => {
    const endless = "word and ".repeat(1000);
    const { texts } = between(background(`${endless}a.`), background(`${endless}b.`));
    expect(texts[0]?.sentences).toMatchObject([{ change: "reworded" }]);
  });
});

describe("details", () => {
  it("are people, dates and the glossary", () => {
    const before = `${head}lead: Ann Able\nglossary: {PDU: Probation Delivery Unit, PO: Probation Officer}\n`;
    const after = `${head}lead: Bea Able\nfieldwork: {weekBeginning: 2022-10-17}\nglossary: {PDU: probation delivery unit}\n`;
    expect(only(between(before, after), "details").details).toEqual([
      { group: "people", name: "Lead inspector", before: "Ann Able", after: "Bea Able" },
      { group: "report", name: "Fieldwork, week beginning", before: undefined, after: "2022-10-17" },
      { group: "glossary", name: "PDU", before: "Probation Delivery Unit", after: "probation delivery unit" },
      { group: "glossary", name: "PO", before: "Probation Officer", after: undefined },
    ]);
  });
});

describe("anything", () => {
  it.each([
    "",
    "just words",
    "- a\n- b",
    "domains: 1",
    "recommendations: {groups: [{actions: [1, [2]]}]}",
    "figures: []",
  ])("can be compared: %j", (text) => {
    expect(() => between(text, example)).not.toThrow();
    expect(() => between(example, text)).not.toThrow();
    expect(countChanges(between(text, text))).toBe(0);
  });

  it("of many pages takes no longer than its length asks for", () => {
    const findings = (of: string) =>
      standard(
        `strengths:\n${Array.from({ length: 1500 }, (_, at) => `  - ${of} number ${at} was good.\n`).join("")}`,
      );
    const changes = between(findings("Work"), findings("Practice"));
    expect(changes.texts.length).toBeGreaterThan(0);
  });
});
