/**
 * The finished report as Markdown: CommonMark with the tables and footnotes that GitHub, GitLab and Pandoc know. Every
 * text is escaped so that it reads the same; raw HTML is used nowhere.
 */
import type {
  Block,
  DiscretionBlock,
  FinishedReport,
  KeyQuestionRow,
  KeyQuestionTable,
  LevelMark,
  ListedItem,
  Note,
  RatingsTable,
} from "./finished-report.ts";
import { escapeLineStart, escapeMarkdown } from "./markdown/escape-markdown.ts";
import { headingAddress } from "./markdown/heading-address.ts";
import { bold, renderLines } from "./markdown/render-inlines.ts";
import { indented, renderItem, renderProse, withBlankLines } from "./markdown/render-prose.ts";
import { notWritten } from "./not-written.ts";
import { sayPercent } from "./say-percent.ts";

/** The whole text; ends with a line end. What is not written yet is left out. */
export function renderMarkdown(finished: FinishedReport): string {
  const { watermark, blocks, notes } = finished;
  const pieces = [
    ...(watermark ? [[bold(watermark)]] : []),
    ...blocks.map((block) => renderBlock(block, blocks)),
    ...notes.map(renderNote),
  ];
  return `${withBlankLines(pieces.filter((lines) => lines.length > 0)).join("\n")}\n`;
}

function renderBlock(block: Block, blocks: readonly Block[]): readonly string[] {
  switch (block.kind) {
    case "cover":
      return paragraphs([
        ...(block.title ? [`# ${closed(escapeMarkdown(block.title))}`] : []),
        ...[...block.lines, block.published].map(plain),
      ]);
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${closed(escapeMarkdown(block.text))}`];
    case "contents":
      return block.entries.map(
        ({ text, target }) =>
          `- [${escapeMarkdown(text, { isLinked: true })}](${headingAddress(target, blocks)})`,
      );
    case "prose":
      return renderProse(block.nodes);
    case "signature":
      return renderLines([
        { kind: "strong", inlines: [{ kind: "text", text: block.name }] },
        ...(block.name && block.role ? [{ kind: "break" } as const] : []),
        { kind: "text", text: block.role },
      ]);
    case "ratings":
      return renderRatings(block);
    case "rating":
      return block.level ? [bold(`Rating: ${block.level.label}`)] : [];
    case "key-questions":
      return renderKeyQuestions(block);
    case "discretion":
      return renderDiscretion(block);
    case "findings":
      return renderItems(block.items, () => "-");
    case "recommendations":
      return renderItems(block.items, (at) => `${block.start + at}.`);
    case "imprint":
      return paragraphs(block.rows.map(({ term, lines }) => imprintRow(term, lines)));
    // Footnotes stand at the end; gaps are for the preview alone.
    case "notes":
    case "gap":
      return [];
  }
}

function renderRatings({ name, fieldwork, score, overall, domains }: RatingsTable): readonly string[] {
  const rows = domains.flatMap(({ title, standards }) => [
    [bold(title), ""],
    ...standards.map((row) => [
      escapeMarkdown(row.name),
      escapeMarkdown(row.level?.label ?? row.state ?? notWritten),
    ]),
  ]);
  return withBlankLines([
    ...paragraphsOf([
      name && bold(name),
      plain(fieldwork),
      score && `${bold("Score:")} ${score.points}/${score.maximum}`,
      overall && `${bold("Overall rating:")} ${escapeMarkdown(overall.label)}`,
    ]),
    ...(rows.length > 0 ? [table(["Standard", "Rating"], rows)] : []),
  ]);
}

function renderKeyQuestions({ caption, questionHeader, percentHeader, rows, bands }: KeyQuestionTable) {
  const hasBands = bands.length > 0;
  const header = [questionHeader, percentHeader, ...(hasBands ? ["Rating band"] : [])].map((text) =>
    escapeMarkdown(text),
  );
  const rangeOf = (level: LevelMark) => bands.find((band) => band.level.label === level.label)?.range;
  const cells = (row: KeyQuestionRow) => {
    const range = row.band && rangeOf(row.band);
    const band = row.band ? `${row.band.label}${range ? ` (${range})` : ""}` : "";
    const texts = [row.question || notWritten, sayPercent(row), ...(hasBands ? [band] : [])];
    return texts.map((text) => (row.isDriver && text ? bold(text) : escapeMarkdown(text)));
  };
  return withBlankLines([[plain(`${caption}:`)], table(header, rows.map(cells))]);
}

function renderDiscretion({ from, to, distance, reason }: DiscretionBlock): readonly string[] {
  const moved = [from && `from ${from.label}`, to && `to ${to.label}`].filter(Boolean).join(" ");
  const said = [moved, distance].filter(Boolean).join("; ");
  const head = said
    ? `${bold("Professional discretion:")} ${escapeMarkdown(said)}.`
    : bold("Professional discretion");
  return withBlankLines([[head], renderProse(reason)].filter((lines) => lines.length > 0));
}

function renderItems(items: readonly ListedItem[], sign: (at: number) => string): readonly string[] {
  const rendered = items.map(({ nodes }, at) =>
    nodes.length > 0 ? renderItem(sign(at), nodes) : [`${sign(at)} ${notWritten}`],
  );
  const isTight = items.every(({ nodes }) => nodes.length <= 1);
  return isTight ? rendered.flat() : withBlankLines(rendered);
}

function renderNote({ number, nodes }: Note): readonly string[] {
  const sign = `[^${number}]:`;
  const lines = renderProse(nodes);
  return lines.length === 0 ? [sign] : indented(lines, `${sign} `, "    ");
}

function imprintRow(
  term: string,
  lines: Extract<Block, { kind: "imprint" }>["rows"][number]["lines"],
): string {
  const texts = lines.map((inlines) => renderLines(inlines).join("\n"));
  const all = term ? [bold(`${term}:`), ...texts] : texts;
  return all.join(lines.length > 1 ? "\\\n" : " ");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}

function paragraphs(texts: readonly (string | undefined)[]): readonly string[] {
  return withBlankLines(paragraphsOf(texts));
}

function paragraphsOf(texts: readonly (string | undefined)[]): string[][] {
  return texts.flatMap((text) => (text ? [text.split("\n")] : []));
}

function plain(text: string): string {
  return escapeLineStart(escapeMarkdown(text)).trimEnd();
}

/** Number signs at the end of a heading would be taken for its closing. */
function closed(heading: string): string {
  return heading.replace(/(?<!#)#+\s*$/, "\\$&");
}
