/**
 * `textDocument/documentLink`: what can be opened with a click. Web and e-mail addresses in texts, footnotes,
 * the pages of rules that comments name, and the configurations that one builds on.
 */
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver-protocol";
import type { AnalysedDocument, FileAnalysis } from "../analysis/analyse.ts";
import { addressesIn } from "../analysis/links/addresses-in.ts";
import type { LineIndex } from "../document/line-index.ts";
import { type Node, resolve } from "../document/node.ts";
import { entryAt } from "../document/node-at.ts";
import { nodesIn } from "../document/nodes-in.ts";
import { folderOf, isAbsolute, pathFrom } from "../host-path.ts";
import { suppressionComments } from "../lint/suppress.ts";
import { type Value, valueOfNode } from "../model/part.ts";
import type { Report } from "../model/report.ts";
import { footnoteReferences } from "../model/text-references.ts";
import type { Range } from "../problem.ts";
import type { DocumentFeature, FeatureContext } from "./feature.ts";

/** Answers with links whose targets are complete. What a report writes leads to web pages and mail alone. */
export const documentLink: DocumentFeature<DocumentLinkParams, DocumentLink[]> = {
  scope: "document",
  method: "textDocument/documentLink",
  capability: { documentLinkProvider: { resolveProvider: false } },
  empty: [],
  run: (context) => {
    const { file } = context;
    const { lines } = file.file;
    return file.documents
      .flatMap((document) => [
        ...addresses(document, lines),
        ...(document.report ? footnotes(document.report, file.path) : []),
        ...rulePages(document, context),
        ...(file.kind === "config" ? bases(document, file) : []),
      ])
      .filter(({ range }) => range.start.line === range.end.line);
  },
};

function addresses({ tree }: AnalysedDocument, lines: LineIndex): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const node of nodesIn(tree.root)) {
    if (!mayHoldAddress(node)) continue;
    const value = valueOfNode(node, lines);
    if (value?.isText) links.push(...linksOf(value));
  }
  return links;
}

/** Most texts hold none, and are not looked at twice. */
function mayHoldAddress(node: Node): boolean {
  return node.kind === "scalar" && (/www\.|:\/\//i.test(node.source) || node.source.includes("@"));
}

function linksOf(value: Value): DocumentLink[] {
  return addressesIn(value.text).map(({ start, end, target }) => ({
    range: value.rangeOf(start, end),
    target,
  }));
}

/** To the line of the footnote; one that is not written has a problem of its own. */
function footnotes(report: Report, uri: string): DocumentLink[] {
  const places = new Map(report.footnotes.map(({ name, nameRange }) => [name, nameRange.start]));
  return footnoteReferences(report).flatMap(({ id, range }) => {
    const place = places.get(id);
    if (!place) return [];
    return [
      { range, target: `${uri}#L${place.line + 1},${place.character + 1}`, tooltip: "Go to the footnote" },
    ];
  });
}

function rulePages({ tree }: AnalysedDocument, { file, parts, settings }: FeatureContext): DocumentLink[] {
  const comments = suppressionComments(tree, file.file.lines);
  const known = new Set(comments.length > 0 ? parts.rules.map(({ id }) => id) : []);
  return comments
    .filter(({ ruleId }) => known.has(ruleId))
    .map(({ ruleId, ruleRange }) => ({
      range: ruleRange,
      target: settings.rulePages.replace("{rule}", ruleId),
      tooltip: "What this rule is about",
    }));
}

/** The configurations that this one builds on. What cannot be used is told, and no link. */
function bases({ tree }: AnalysedDocument, { path, file }: FileAnalysis): DocumentLink[] {
  const folder = folderOf(path);
  const list = resolve(entryAt(tree.root, ["extends"])?.value);
  if (folder === undefined || list?.kind !== "list") return [];
  return list.items.flatMap((item): DocumentLink[] => {
    const value = valueOfNode(item, file.lines);
    if (!value?.isText || value.text.trim() === "" || isAbsolute(value.text)) return [];
    return [
      { range: wordsOf(value), target: pathFrom(folder, value.text), tooltip: "Open the configuration" },
    ];
  });
}

/** Where a text stands, without its quotation marks. */
function wordsOf(value: Value): Range {
  return value.rangeOf(0, value.text.length);
}
