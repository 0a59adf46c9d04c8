/** The outline of a report: the headings that its readers will see, not the names of the file. */
import type { Part, Value } from "../../model/part.ts";
import type {
  DomainPart,
  Finding,
  KeyQuestionPart,
  Named,
  RecommendationGroup,
  Report,
  Section,
  StandardPart,
} from "../../model/report.ts";
import type { Range } from "../../problem.ts";
import type { Heading, HeadingKind } from "./outline.ts";

/** The parts of a report that are headings of their own, by the name they have in the file. */
const parts: Readonly<
  Record<string, { readonly title: string; readonly children?: (report: Report) => Heading[] }>
> = {
  title: { title: "Title" },
  populations: {
    title: "Populations",
    children: ({ populations }) => populations.map((it) => named(it, "population")),
  },
  glossary: {
    title: "Glossary",
    children: ({ glossary }) => glossary.map((it) => named(it, "word", it.expansion)),
  },
  figures: { title: "Figures", children: ({ figures }) => figures.map((it) => named(it, "figure")) },
  acknowledgements: { title: "Acknowledgements" },
  about: { title: "About this report" },
  foreword: { title: "Foreword" },
  ratings: { title: "Ratings" },
  recommendations: {
    title: "Recommendations",
    children: ({ recommendations }) => recommendations.map(group),
  },
  background: { title: "Background" },
  footnotes: {
    title: "Footnotes",
    children: ({ footnotes }) => footnotes.map((it) => named(it, "footnote")),
  },
  annexes: { title: "Annexes", children: ({ annexes }) => annexes.map(annexe) },
};

/** The headings of a report in the order of the file. What is not written yet has none. */
export function reportOutline(report: Report): Heading[] {
  return report.part.entries().flatMap((entry) => {
    if (entry.name === "domains") return report.domains.map((it) => domain(it));
    const known = Object.hasOwn(parts, entry.name) ? parts[entry.name] : undefined;
    if (!known) return [];
    const detail = detailOf(entry.name, report);
    return [
      {
        name: entry.name === "title" ? (report.title?.text ?? known.title) : known.title,
        ...(detail !== undefined && { detail }),
        kind: entry.name === "title" ? ("report" as const) : ("part" as const),
        range: report.part.rangeOf(entry),
        at: report.part.rangeOf(entry.key),
        children: known.children?.(report) ?? [],
      },
    ];
  });
}

function detailOf(name: string, { ratings }: Report): string | undefined {
  if (name !== "ratings" || !ratings) return undefined;
  const score = ratings.part.value("score")?.text;
  return [score, ratings.overall?.text].filter((text) => text !== undefined).join(", ");
}

function domain({ part, domain, standards, sections }: DomainPart): Heading {
  const children = [...standards.map(standard), ...sections.map(section)];
  return heading({ part, title: domain, otherwise: "Domain", kind: "domain", children });
}

function standard(given: StandardPart): Heading {
  const { part, standard, rating, notRated, keyQuestions, findings, sections } = given;
  const detail = rating?.text ?? (notRated ? "not rated" : undefined);
  const children = [
    ...keyQuestions.map(keyQuestion),
    ...findingGroups(part, findings),
    ...sections.map(section),
  ];
  return heading({ part, title: standard, otherwise: "Standard", kind: "standard", detail, children });
}

function section(given: Section): Heading {
  const { part, title, findings, sections } = given;
  const children = [...findingGroups(part, findings), ...sections.map(section)];
  return heading({ part, title, otherwise: "Section", kind: "part", children });
}

function annexe({ part }: { readonly part: Part }): Heading {
  return heading({ part, title: part.value("title"), otherwise: "Annexe", kind: "part", children: [] });
}

function keyQuestion({ part, question, percent }: KeyQuestionPart): Heading {
  const detail = percent === undefined ? undefined : `${percent} per cent`;
  return heading({
    part,
    title: question,
    otherwise: "Key question",
    kind: "key question",
    detail,
    children: [],
  });
}

const findingLists = { strengths: "Strengths", improvements: "Areas for improvement" } as const;

function findingGroups(part: Part, findings: readonly Finding[]): Heading[] {
  return Object.entries(findingLists).flatMap(([field, name]) => {
    const entry = part.entryOf(field);
    const kind = field === "strengths" ? "strength" : "improvement";
    const ofKind = findings.filter((it) => it.kind === kind);
    if (!entry || ofKind.length === 0) return [];
    // Only what others refer to: a long report has hundreds, and an outline of them all is the report again.
    const children = ofKind.flatMap((it) => (it.id ? finding(it, part) : []));
    return [
      {
        name,
        detail: String(ofKind.length),
        kind: "findings" as const,
        range: part.rangeOf(entry),
        at: part.rangeOf(entry.key),
        children,
      },
    ];
  });
}

function finding({ id, text, node }: Finding, part: Part): Heading {
  const range = part.rangeOf(node);
  return {
    name: firstWords(text, "Finding"),
    ...detail(id),
    kind: "finding",
    range,
    at: startOf(range),
    children: [],
  };
}

function group({ part, to, actions }: RecommendationGroup): Heading {
  const children = actions.map(({ id, text, node, number }): Heading => {
    const range = part.rangeOf(node);
    const name = `${number} ${firstWords(text, "Recommendation")}`;
    return { name, ...detail(id), kind: "recommendation", range, at: startOf(range), children: [] };
  });
  return heading({ part, title: to, otherwise: "Recommendations", kind: "part", children });
}

function named({ name, nameRange, part }: Named, kind: HeadingKind, text?: Value): Heading {
  const range = { start: nameRange.start, end: part.range.end };
  return { name, ...detail(text), kind, range, at: nameRange, children: [] };
}

function detail(text: Value | undefined): Pick<Heading, "detail"> {
  return text ? { detail: text.text } : {};
}

interface HeadingParts {
  readonly part: Part;
  readonly title: Value | undefined;
  /** The name while there is no title. */
  readonly otherwise: string;
  readonly kind: HeadingKind;
  readonly detail?: string | undefined;
  readonly children: readonly Heading[];
}

function heading({ part, title, otherwise, kind, detail, children }: HeadingParts): Heading {
  const name = firstWords(title, otherwise);
  const at = title?.range ?? part.head;
  return { name, ...(detail !== undefined && { detail }), kind, range: part.range, at, children };
}

/** Enough to know a text by. */
const mostLetters = 70;

/** So much of a text is looked at, however long it is: there is white space in it that does not count. */
const mostRead = 5 * mostLetters;

function firstWords(text: Value | undefined, otherwise: string): string {
  const line = text?.text.trimStart().slice(0, mostRead).replace(/\s+/g, " ").trim() ?? "";
  if (line === "") return otherwise;
  if (line.length <= mostLetters) return line;
  const end = line.lastIndexOf(" ", mostLetters);
  return `${line.slice(0, end > 0 ? end : mostLetters)} …`;
}

function startOf({ start }: Range): Range {
  return { start, end: start };
}
