/**
 * Tree to report. Takes what is there and passes over what is not, so a half-written or wrong file
 * still gives every part that can be read.
 */
import type { LineIndex } from "../document/line-index.ts";
import { entriesOf, type Node, resolve } from "../document/node.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import type { AnnotatedSchema, SchemaPart } from "../schema/annotated-schema.ts";
import { buildDomain } from "./build-domain.ts";
import { buildFigure, namedParts } from "./build-quoted.ts";
import { buildRatingsPage } from "./build-ratings-page.ts";
import { buildRecommendations } from "./build-recommendations.ts";
import { KeptByText } from "./kept-by-text.ts";
import { Once } from "./once.ts";
import { Part, valueOfNode } from "./part.ts";
import type { Prose, Report, ReportStatus } from "./report.ts";

/**
 * Builds the report of one document; `schema` is the report's, read for `x-prose`; `texts` is kept from version to
 * version. Never throws; an empty document gives an empty report.
 */
export function buildReport(
  tree: DocumentTree,
  lines: LineIndex,
  schema: AnnotatedSchema,
  texts = new KeptByText(),
): Report {
  const root: Node = tree.root ?? {
    kind: "map",
    isPlain: true,
    flow: false,
    entries: [],
    start: tree.start,
    end: tree.start,
  };
  const part = new Part(root, undefined, lines);
  return {
    part,
    framework: part.value("framework"),
    title: part.value("title"),
    status: statusOf(part),
    populations: namedParts(part.part("populations"), lines).map((named) => ({
      ...named,
      total: named.part.value("total")?.number,
      label: named.part.value("label")?.text,
    })),
    glossary: namedParts(part.part("glossary"), lines).map((named) => ({
      ...named,
      expansion: valueOfNode(named.part.node, lines),
    })),
    figures: namedParts(part.part("figures"), lines).map(buildFigure),
    ratings: buildRatingsPage(part.part("ratings"), lines),
    recommendations: buildRecommendations(part.part("recommendations"), lines),
    domains: part.parts("domains").map((domain) => buildDomain(domain, lines)),
    footnotes: namedParts(part.part("footnotes"), lines),
    annexes: part.parts("annexes").map((annexe) => ({ part: annexe })),
    prose: proseOf(root, lines, schema),
    once: new Once(),
    texts,
    complete: tree.syntaxIssues.length === 0,
  };
}

function statusOf(part: Part): ReportStatus {
  const written = part.value("status")?.text;
  return written === "published" || written === "factual-accuracy" ? written : "draft";
}

/** Every place where the schema expects prose and the writer has put something. */
function proseOf(root: Node, lines: LineIndex, schema: AnnotatedSchema): Prose[] {
  const prose: Prose[] = [];
  schema.walk(root, (node, part, holder) => {
    if (!holder) return;
    const mayBeGroup = part.properties !== undefined;
    if (mayBeGroup && isGroupOf(node, part)) return;
    prose.push({ node, holder, value: valueOfNode(node, lines), mayBeGroup });
  });
  return prose;
}

/** Whether a group uses at least one name that the schema knows: then it is one, and not misread prose. */
function isGroupOf(node: Node, part: SchemaPart): boolean {
  const value = resolve(node);
  return (
    value?.kind === "map" &&
    entriesOf(value).some((entry) => Object.hasOwn(part.properties ?? {}, entry.name))
  );
}
