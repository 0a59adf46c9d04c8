/** One block as one element. */
import type { Block, ListedItem, Note } from "../finished-report.ts";
import { element, escapeHtml } from "./element.ts";
import type { Ground } from "./ground.ts";
import { renderKeyQuestions } from "./key-questions.ts";
import { renderLevel, renderMissing } from "./level.ts";
import { renderInlines, renderNodes } from "./prose.ts";
import { renderRatings } from "./ratings.ts";

/** What a block is rendered with: the level of the heading above it, for headings in its prose. */
export interface BlockSurroundings {
  readonly ground: Ground;
  readonly level: number;
}

type OfKind<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** Exactly one element whose id is the block's. */
export function renderBlock(block: Block, { ground, level }: BlockSurroundings): string {
  switch (block.kind) {
    case "cover":
      return renderCover(block, ground);
    case "heading":
      return renderHeading(block, ground);
    case "contents":
      return renderContents(block);
    case "prose": {
      const attributes = { id: block.id, class: `prose prose-${block.role}`, ...ground.at(block.at) };
      return element("div", attributes, renderNodes(block.nodes, ground, level), ground.problemsAt(block.at));
    }
    case "signature":
      return renderSignature(block, ground);
    case "ratings":
      return renderRatings(block, ground);
    case "rating":
      return renderRating(block, ground);
    case "key-questions":
      return renderKeyQuestions(block, ground);
    case "discretion":
      return renderDiscretion(block, ground, level);
    case "findings": {
      const attributes = { id: block.id, class: `findings findings-${block.finding}` };
      return element("ul", attributes, ...block.items.map((item) => renderItem(item, ground, level)));
    }
    case "recommendations": {
      const start = block.start === 1 ? undefined : block.start;
      const attributes = { id: block.id, class: "recommendations", start };
      return element("ol", attributes, ...block.items.map((item) => renderItem(item, ground, level)));
    }
    case "notes":
      return renderNotes(block, ground, level);
    case "imprint":
      return renderImprint(block, ground);
    case "gap":
      return renderGap(block, ground);
  }
}

function renderGap({ id, text, at }: OfKind<"gap">, ground: Ground): string {
  const said = element("p", {}, escapeHtml(ground.sayMissing(text)));
  return element("div", { id, class: "gap", ...ground.at(at) }, said, ground.problemsAt(at));
}

function renderCover(block: OfKind<"cover">, ground: Ground): string {
  const { id, publisher, title, lines, published, at } = block;
  return element(
    "header",
    { id, class: "cover", ...ground.at(at) },
    publisher ? element("p", { class: "cover-publisher" }, escapeHtml(publisher)) : "",
    element("h1", {}, title ? escapeHtml(title) : `Title ${renderMissing(ground)}`),
    ...lines.map((line) => element("p", { class: "cover-line" }, escapeHtml(line))),
    published ? element("p", { class: "cover-published" }, escapeHtml(published)) : "",
    ground.problemsAt(at),
    ground.generalProblems(),
  );
}

/** The title is h1, a chapter h2. Problems of a heading's place stand in a box of their own around it. */
function renderHeading({ id, level, text, at }: OfKind<"heading">, ground: Ground): string {
  const name = `h${Math.min(6, level + 1)}`;
  const problems = ground.problemsAt(at);
  const attributes = { class: `heading-${level}`, ...ground.at(at) };
  if (!problems) return element(name, { id, ...attributes }, escapeHtml(text));
  return element(
    "div",
    { id, class: "heading-with-problems" },
    element(name, attributes, escapeHtml(text)),
    problems,
  );
}

function renderContents({ id, entries }: OfKind<"contents">): string {
  const items = entries.map(({ target, text }) =>
    element(
      "li",
      {},
      element("a", { href: `#${target}` }, escapeHtml(text)),
      element("span", { class: "page-number", "data-target": target }),
    ),
  );
  return element("nav", { id, class: "contents", "aria-label": "Contents" }, element("ol", {}, ...items));
}

function renderSignature({ id, name, role, at }: OfKind<"signature">, ground: Ground): string {
  return element(
    "div",
    { id, class: "signature", ...ground.at(at) },
    name ? element("p", { class: "signature-name" }, escapeHtml(name)) : "",
    role ? element("p", { class: "signature-role" }, escapeHtml(role)) : "",
    ground.problemsAt(at),
  );
}

function renderRating({ id, level, at }: OfKind<"rating">, ground: Ground): string {
  const value = level ? renderLevel(level) : renderMissing(ground);
  const said = element("p", { class: "rating", ...ground.at(at) }, value);
  return element("div", { id, class: "rating-box" }, said, ground.problemsAt(at));
}

function renderDiscretion(block: OfKind<"discretion">, ground: Ground, level: number): string {
  const { id, from, to, distance, reason, at } = block;
  const missing = renderMissing(ground);
  const levels = `From ${from ? renderLevel(from) : missing} to ${to ? renderLevel(to) : missing}`;
  return element(
    "div",
    { id, class: "discretion", role: "group", "aria-labelledby": `${id}-title`, ...ground.at(at) },
    element("p", { class: "discretion-title", id: `${id}-title` }, "Professional discretion"),
    element("p", { class: "discretion-levels" }, levels),
    distance ? element("p", { class: "discretion-distance" }, escapeHtml(`${distance}.`)) : "",
    renderNodes(reason, ground, level),
    ground.problemsAt(at),
  );
}

function renderItem({ id, at, nodes }: ListedItem, ground: Ground, level: number): string {
  const content = nodes.length > 0 ? renderNodes(nodes, ground, level) : renderMissing(ground);
  return element("li", { id, ...ground.at(at) }, content, ground.problemsAt(at));
}

function renderNotes({ id, notes }: OfKind<"notes">, ground: Ground, level: number): string {
  const items = notes.map((note) => renderNote(note, ground, level));
  const attributes = { id, class: "notes", start: notes[0]?.number, role: "list" };
  return element("ol", attributes, ...items);
}

function renderNote({ number, nodes, at }: Note, ground: Ground, level: number): string {
  const back = {
    href: `#note-ref-${number}`,
    class: "note-back",
    "aria-label": `Back to where note ${number} is used`,
  };
  const attributes = { id: `note-${number}`, ...ground.at(at) };
  return element(
    "li",
    attributes,
    renderNodes(nodes, ground, level),
    element("a", back, "↩"),
    ground.problemsAt(at),
  );
}

function renderImprint({ id, rows, at }: OfKind<"imprint">, ground: Ground): string {
  const shown = rows.map(({ term, lines }) => {
    const said = lines.map((line) => renderInlines(line, ground.isPreview)).join("<br>");
    return element(
      "p",
      {},
      term ? `${element("span", { class: "imprint-term" }, `${escapeHtml(term)}:`)} ${said}` : said,
    );
  });
  const attributes = { id, class: "imprint", "aria-label": "Publication details", ...ground.at(at) };
  return element("section", attributes, ...shown, ground.problemsAt(at));
}
