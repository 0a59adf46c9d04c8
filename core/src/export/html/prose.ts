/** Prose as HTML. */
import type { Inline, ProseNode } from "../finished-report.ts";
import { element, emptyElement, escapeHtml } from "./element.ts";
import type { Ground } from "./ground.ts";

/** Pieces of prose. `level` is that of the heading above them: headings in prose stand below it. */
export function renderNodes(nodes: readonly ProseNode[], ground: Ground, level: number): string {
  return nodes.map((node) => renderNode(node, ground, level)).join("");
}

function renderNode(node: ProseNode, ground: Ground, level: number): string {
  const place = ground.at(node.at);
  const inner = contentOf(node, ground, level);
  const problems = ground.problemsAt(node.at);
  switch (node.kind) {
    case "paragraph":
      return element("p", place, inner) + problems;
    case "heading":
      return element(`h${Math.min(6, level + node.depth)}`, place, inner) + problems;
    case "quotation":
      return element("blockquote", place, inner) + problems;
    case "list":
      return element(...listTag(node), inner) + problems;
    case "code":
      return element("pre", { ...place, tabindex: 0 }, element("code", {}, escapeHtml(node.text))) + problems;
    default:
      return emptyElement("hr", place) + problems;
  }
}

function contentOf(node: ProseNode, ground: Ground, level: number): string {
  switch (node.kind) {
    case "paragraph":
    case "heading":
      return renderInlines(node.inlines, ground.isPreview);
    case "quotation":
      return renderNodes(node.nodes, ground, level);
    case "list":
      return node.items.map((item) => element("li", {}, renderNodes(item, ground, level))).join("");
    default:
      return "";
  }
}

function listTag({
  ordered,
  start,
  tight,
}: ProseNode & { kind: "list" }): [string, Record<string, string | number | undefined>] {
  const look = tight ? { class: "tight" } : {};
  return ordered ? ["ol", { ...look, ...(start !== 1 && { start }) }] : ["ul", look];
}

/** Pieces of a line. */
export function renderInlines(inlines: readonly Inline[], isPreview: boolean): string {
  return inlines.map((inline) => renderInline(inline, isPreview)).join("");
}

function renderInline(inline: Inline, isPreview: boolean): string {
  switch (inline.kind) {
    case "text":
      return escapeHtml(inline.text);
    case "strong":
      return element("strong", {}, renderInlines(inline.inlines, isPreview));
    case "emphasis":
      return element("em", {}, renderInlines(inline.inlines, isPreview));
    case "code":
      return element("code", {}, escapeHtml(inline.text));
    case "link":
      return renderLink(inline, isPreview);
    case "break":
      return emptyElement("br", {});
    case "figure":
      return renderFigure(inline, isPreview);
    case "note":
      return renderReference(inline.number);
  }
}

/** A reference within a link would be a link within a link: it stands behind it. */
function renderLink({ address, inlines }: Inline & { kind: "link" }, isPreview: boolean): string {
  const text = inlines.filter(({ kind }) => kind !== "note");
  const references = inlines.filter(({ kind }) => kind === "note");
  const link = element("a", { href: address, rel: "noreferrer" }, renderInlines(text, isPreview));
  return link + renderInlines(references, isPreview);
}

function renderFigure({ id, text }: Inline & { kind: "figure" }, isPreview: boolean): string {
  if (text !== undefined)
    return isPreview ? element("span", { class: "figure", title: id }, escapeHtml(text)) : escapeHtml(text);
  const sign = escapeHtml(`{{${id}}}`);
  return isPreview ? element("span", { class: "figure gap" }, sign) : sign;
}

function renderReference(number: number): string {
  const label = `Note ${number}`;
  const link = { href: `#note-${number}`, id: `note-ref-${number}`, "aria-label": label };
  return element("sup", { class: "note-reference" }, element("a", link, String(number)));
}
