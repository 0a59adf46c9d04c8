/**
 * What a report says once and outside of its texts: title, people, dates, publisher. Found by walking the file, so
 * that a property that nobody thought of here is compared all the same.
 */
import { entriesOf, type Node, resolve } from "../document/node.ts";
import type { Value } from "../model/part.ts";
import type { Report } from "../model/report.ts";
import type { DetailChange } from "./report-changes.ts";

/** A value with the name that readers know it by. */
export interface Detail {
  readonly group: DetailChange["group"];
  readonly name: string;
  readonly text: string;
}

/** What is found outside of the parts that others compare. */
export interface Details {
  /** By their place in the file, such as `publication.isbn`. */
  readonly values: ReadonlyMap<string, Detail>;
  /** Texts that stand there, such as a note on the licence. */
  readonly texts: readonly { readonly name: string; readonly value: Value }[];
}

/** The details of a report, found once. */
export function details(report: Report): Details {
  return report.once.get(details, () => collect(report));
}

/** Parts that are compared for what they are: figures, findings, texts. */
const compared =
  /^(?:acknowledgements|about|background|foreword\.text|ratings\.(?:score|overall|standards)|(?:recommendations|domains|footnotes|annexes|figures|populations|glossary)(?:\..*)?)$/;

function collect({ part, prose }: Report): Details {
  const proseNodes = new Set(prose.map(({ node }) => node));
  const values = new Map<string, Detail>();
  const texts: { name: string; value: Value }[] = [];
  const visit = (node: Node, path: string): void => {
    if (compared.test(path)) return;
    const value = resolve(node);
    if (value?.kind === "map") {
      for (const { name, value: inner } of entriesOf(value))
        visit(inner, path === "" ? name : `${path}.${name}`);
      return;
    }
    const items = value?.kind === "list" ? value.items : [node];
    const written = items.flatMap((item) => part.valueOf(item) ?? []);
    if (value?.kind === "list" && written.length < items.length)
      for (const [index, item] of items.entries()) visit(item, `${path}.${index + 1}`);
    else if (proseNodes.has(node) && written[0]) texts.push({ name: nameOf(path), value: written[0] });
    else if (written.length > 0)
      values.set(path, { group: groupOf(path), name: nameOf(path), text: joined(written) });
  };
  visit(part.node, "");
  return { values, texts };
}

function joined(values: readonly Value[]): string {
  return values.map(({ text }) => text.replace(/\s+/g, " ").trim()).join(", ");
}

function groupOf(path: string): DetailChange["group"] {
  return /^(?:lead$|foreword\.signed)/.test(path) ? "people" : "report";
}

const names: Readonly<Record<string, string>> = {
  formatVersion: "Version of the file’s format",
  "subject.name": "Subject",
  "subject.region": "Region",
  "subject.organisation": "Organisation",
  published: "Date of publication",
  "fieldwork.weekBeginning": "Fieldwork, week beginning",
  "fieldwork.from": "Fieldwork from",
  "fieldwork.to": "Fieldwork to",
  "fieldwork.casesCommenced.from": "Cases commenced from",
  "fieldwork.casesCommenced.to": "Cases commenced to",
  lead: "Lead inspector",
  "foreword.signed.name": "Foreword signed by",
  "foreword.signed.role": "Role of who signs the foreword",
  "ratings.name": "Name on the ratings page",
  "ratings.fieldworkStarted": "Fieldwork started, on the ratings page",
  "publication.isbn": "ISBN",
  "publication.licenceNote": "Note on the licence",
};

/** A known name, else the path in words: `publication.contact.email` is "Publication contact email". */
function nameOf(path: string): string {
  if (Object.hasOwn(names, path)) return names[path] as string;
  const words = path
    .replaceAll(".", " ")
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
