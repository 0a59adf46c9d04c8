/** The blocks of a report as paragraphs and tables. */
import { type FileChild, Paragraph, type ParagraphChild, ShadingType } from "docx";
import type {
  Block,
  DiscretionBlock,
  ImprintRow,
  LevelMark,
  ProseBlock,
} from "../../core/src/export/finished-report.ts";
import { colours, levelColour } from "./colours.ts";
import { renderContents } from "./contents.ts";
import { renderCover } from "./cover.ts";
import { renderHeading } from "./heading.ts";
import { renderKeyQuestions } from "./key-questions.ts";
import { itemParagraphs, type ProsePlace, paragraphsOf } from "./prose.ts";
import { renderRatings } from "./ratings.ts";
import { missingRun, runsOf, textRun } from "./runs.ts";
import { line } from "./tables.ts";
import type { Writing } from "./writing.ts";

/** All blocks in reading order. Gaps are for the writer alone; notes stand at the foot of their pages. */
export function renderBlocks(blocks: readonly Block[], writing: Writing): FileChild[] {
  let heading = 0;
  return blocks.flatMap((block, index) => {
    if (block.kind === "heading") heading = block.level;
    return renderBlock(block, { heading, next: blocks[index + 1] }, writing);
  });
}

interface Surroundings {
  /** The level of the heading above. */
  readonly heading: number;
  readonly next: Block | undefined;
}

function renderBlock(block: Block, { heading, next }: Surroundings, writing: Writing): FileChild[] {
  const place = { style: "Normal", depth: 0, heading };
  switch (block.kind) {
    case "cover":
      return renderCover(block);
    case "heading":
      return [renderHeading(block, next?.kind === "contents", writing)];
    case "contents":
      return renderContents(block, writing);
    case "prose":
      return paragraphsOf(block.nodes, { ...place, ...proseLook(block, next) }, writing);
    case "signature":
      return renderSignature(block.name, block.role);
    case "ratings":
      return renderRatings(block);
    case "rating":
      return [new Paragraph({ style: "Rating", children: [levelRun(block.level)] })];
    case "key-questions":
      return renderKeyQuestions(block, writing);
    case "discretion":
      return renderDiscretion(block, place, writing);
    case "findings": {
      const list = writing.lists.bullet(0);
      const item = { ...place, style: "ListBullet" };
      return block.items.flatMap(({ nodes }) => itemParagraphs(nodes, list, item, writing));
    }
    case "recommendations": {
      const list = writing.lists.recommendations(block.start, block.items.length);
      const item = { ...place, style: "ListNumber" };
      return block.items.flatMap(({ nodes }) => itemParagraphs(nodes, list, item, writing));
    }
    case "imprint":
      return block.rows.map((row, index) => renderImprintRow(row, index === 0, writing));
    case "notes":
    case "gap":
      return [];
  }
}

/** A lead-in stays with what it leads to; one that leads to recommendations names who they are for. */
function proseLook({ role }: ProseBlock, next: Block | undefined): Pick<ProsePlace, "style" | "keepNext"> {
  switch (role) {
    case "statement":
      return { style: "Statement", keepNext: true };
    case "lead-in":
      return { style: next?.kind === "recommendations" ? "Addressee" : "LeadIn" };
    case "note":
    case "not-rated":
      return { style: "Remark", keepNext: next?.kind === "key-questions" };
    default:
      return { style: "Normal" };
  }
}

function renderSignature(name: string, role: string): Paragraph[] {
  return [
    ...(name ? [new Paragraph({ style: "Signature", children: [textRun(name)] })] : []),
    ...(role ? [new Paragraph({ style: "SignatureRole", children: [textRun(role)] })] : []),
  ];
}

/** From which level to which, how far the figure was away, and why. */
function renderDiscretion(
  { from, to, distance, reason }: DiscretionBlock,
  place: ProsePlace,
  writing: Writing,
): Paragraph[] {
  const levels = [textRun("From "), levelRun(from), textRun(" to "), levelRun(to)];
  return [
    new Paragraph({ style: "DiscretionTitle", children: [textRun("Professional discretion")] }),
    new Paragraph({ style: "Discretion", keepNext: true, children: levels }),
    ...(distance
      ? [new Paragraph({ style: "Discretion", keepNext: true, children: [textRun(`${distance}.`)] })]
      : []),
    ...paragraphsOf(reason, { ...place, style: "Discretion" }, writing),
  ];
}

/** A level's words on its colour; the spaces at its sides do not break, so that the colour is a box. */
function levelRun(level: LevelMark | undefined): ParagraphChild {
  if (!level) return missingRun();
  const shading = { type: ShadingType.CLEAR, fill: levelColour(level), color: "auto" };
  return textRun(`\u00A0\u00A0${level.label}\u00A0\u00A0`, { style: "Level", shading });
}

/** The first one has a line above it, which sets all of them apart. */
function renderImprintRow({ term, lines }: ImprintRow, isFirst: boolean, writing: Writing): Paragraph {
  const named = term ? [textRun(`${term}: `, { bold: true })] : [];
  const said = lines.flatMap((inlines, index) =>
    runsOf(index > 0 ? [{ kind: "break" }, ...inlines] : inlines, writing),
  );
  const apart = isFirst
    ? { border: { top: { ...line(4, colours.line), space: 10 } }, spacing: { before: 400 } }
    : {};
  return new Paragraph({ style: "Imprint", ...apart, children: [...named, ...said] });
}
