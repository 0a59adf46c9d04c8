/**
 * A report with nothing written in it yet: every section, standard and key question of a framework in its
 * order. Prose waits in empty `|` blocks; figures, dates and ratings wait in lines that are still comments,
 * since an empty rating would be a mistake and an absent one is a draft.
 */
import type { Framework, FrameworkDomain, FrameworkStandard } from "../../framework/framework.ts";
import { levelsOf } from "../../framework/levels.ts";
import { asShortText } from "./edit.ts";

/** The report as YAML text. It is checked without errors or warnings as it stands. */
export function emptyReport(framework: Framework): string {
  const sections = framework.shape.sections.filter((name) => name !== "title");
  const parts = [opening(framework), ...sections.map((name) => section(name, framework))];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function opening(framework: Framework): string[] {
  const levels = levelsOf(framework).map((level) => level.label);
  return [
    "# A line such as “# percent:” waits for its value: remove the “# ” and write the value after the colon.",
    `# Ratings, worst to best: ${levels.join(", ")}.`,
    "formatVersion: 1",
    `framework: ${framework.id}`,
    'title: ""',
    "status: draft",
    "# published:",
    "publication:",
    ...indented([`publisher: ${plain(framework.owner)}`, "# isbn:", "# copyright:", "# licence:"]),
    "subject:",
    ...indented(['name: ""', 'region: ""', 'organisation: ""']),
    "# fieldwork:",
    "#   weekBeginning:",
    'lead: ""',
    ...populations(framework),
  ];
}

function populations(framework: Framework): string[] {
  const groups = Object.entries(framework.populations);
  const lines = groups.flatMap(([id, { label }]) => [
    `${id}:`,
    ...indented(["# total:", `label: ${plain(label)}`]),
  ]);
  return lines.length > 0 ? ["", "populations:", ...indented(lines)] : [];
}

/** A property of the report by its name; what is not listed here is prose. */
function section(name: string, framework: Framework): string[] {
  switch (name) {
    case "foreword":
      return ["foreword:", ...indented(["text: |", "signed:", ...indented(['name: ""', 'role: ""'])])];
    case "ratings":
      return ["ratings:", ...indented(['name: ""', "# fieldworkStarted:", "# score:", "# overall:"])];
    case "recommendations":
      return [
        "recommendations:",
        ...indented(["introduction: |", "# groups:", "#   - to:", "#     actions:", "#       - |"]),
      ];
    case "domains":
      return ["domains:", ...framework.domains.flatMap((part) => indented(domain(part)))];
    case "annexes":
      return ["# annexes:", "#   - title:", "#     text: |"];
    default:
      return [`${name}: |`];
  }
}

function domain({ number, title, standards }: FrameworkDomain): string[] {
  const parts = standards.flatMap((part) => indented(item(standard(part))));
  return item([`domain: ${plain(`${number} ${title}`)}`, "standards:", ...parts]);
}

function standard({ number, title, rated, keyQuestions }: FrameworkStandard): string[] {
  const questions = keyQuestions.flatMap(({ question }) =>
    indented(item([`question: ${plain(question)}`, "# percent:"])),
  );
  return [
    `standard: ${plain(`${number} ${title}`)}`,
    ...(rated ? ["# rating:"] : []),
    ...(questions.length > 0 ? ["keyQuestions:", ...questions] : []),
    ...(rated ? ["strengths:", ...indented(["- |"]), "improvements:", ...indented(["- |"])] : []),
  ];
}

/** Bare where it is plain words, so that a writer meets as few quotation marks as possible. */
function plain(text: string): string {
  return /^[A-Za-z0-9.]+ [^#:]+$/.test(text) ? text : asShortText(text);
}

function item([first = "", ...others]: readonly string[]): string[] {
  return [`- ${first}`, ...indented(others)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
