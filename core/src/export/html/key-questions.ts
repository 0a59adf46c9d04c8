/** The table of key questions, each with its bar against the bands. */
import type { BandStretch, KeyQuestionRow, KeyQuestionTable } from "../finished-report.ts";
import { element, emptyElement, escapeHtml } from "./element.ts";
import type { Ground } from "./ground.ts";
import { levelClass, renderMissing } from "./level.ts";

/** A table with a header row; the question that decides is bold, as the framework's note says. */
export function renderKeyQuestions(block: KeyQuestionTable, ground: Ground): string {
  const header = [block.questionHeader, block.percentHeader].map((text) =>
    element("th", { scope: "col" }, escapeHtml(text)),
  );
  const rows = block.rows.map((row) => renderRow(row, block.bands, ground));
  const table = element(
    "table",
    {},
    element("caption", {}, escapeHtml(block.caption)),
    element("thead", {}, element("tr", {}, ...header)),
    element("tbody", {}, ...rows),
  );
  const attributes = { id: block.id, class: "key-questions", ...ground.at(block.at) };
  return element("div", attributes, table, renderLegend(block.bands), ground.problemsAt(block.at));
}

/** What the colours of the bars stand for, so that none stands alone; nothing where there are no bands. */
function renderLegend(bands: readonly BandStretch[]): string {
  if (bands.length === 0) return "";
  const named = bands.map(({ level, range }) => {
    const sign = element("span", { class: `band-sign ${levelClass(level)}`, "aria-hidden": "true" }, "■");
    return ` ${element("span", { class: "band-name" }, `${sign} ${escapeHtml(`${level.label} ${range}`)}`)}`;
  });
  return element("p", { class: "bands" }, "Bands, in per cent:", ...named);
}

function renderRow(row: KeyQuestionRow, bands: readonly BandStretch[], ground: Ground): string {
  const { question, percent, count, isDriver, at, percentAt, pointer } = row;
  const shown = percent === undefined ? "" : element("span", { class: "percent" }, `${percent}%`);
  const counted = count
    ? element("span", { class: "count" }, shown ? ` (${escapeHtml(count)})` : escapeHtml(count))
    : "";
  const bar =
    percent !== undefined && percent >= 0 && percent <= 100 && bands.length > 0 ? renderBar(row, bands) : "";
  const whatIf = ground.isPreview ? renderWhatIf(question) : "";
  const asked = question ? escapeHtml(question) : renderMissing(ground);
  return element(
    "tr",
    {
      class: isDriver ? "driver" : undefined,
      ...ground.at(at),
      "data-pointer": ground.isPreview ? pointer : undefined,
    },
    element(
      "th",
      { scope: "row" },
      element("span", { class: "question" }, asked),
      bar,
      ground.problemsAt(at),
      ground.problemsAt(percentAt),
    ),
    element("td", ground.at(percentAt), shown + counted || renderMissing(ground), whatIf),
  );
}

function renderWhatIf(question: string): string {
  const label = `What if the percentage were another? ${question}`;
  return ` ${element("button", { type: "button", class: "what-if-open", "aria-label": label }, "What if …")}`;
}

const width = 400;
const height = 34;

/** The stretches of the bands from 0 to 100, their edges, and a marker at the percentage. Drawn without style attributes. */
function renderBar({ percent = 0, band }: KeyQuestionRow, bands: readonly BandStretch[]): string {
  const range = bands.find(({ level }) => level.label === band?.label)?.range;
  const said = band ? `: ${band.label}${range ? ` (${range})` : ""}` : "";
  const stretches = bands.map(({ level, from, to }) =>
    emptyElement("rect", {
      class: `band ${levelClass(level)}`,
      x: scaled(from),
      y: 6,
      width: scaled(to) - scaled(from),
      height: 12,
    }),
  );
  const edges = bands
    .filter(({ from }) => from > 0)
    .map(({ from }) =>
      element("text", { class: "edge", x: scaled(from), y: 31, "text-anchor": "middle" }, String(from)),
    );
  const x = scaled(percent);
  const marker = emptyElement("path", { class: "marker", d: `M${x} 2v20M${x - 4} 0h8l-4 5z` });
  return element(
    "svg",
    {
      class: "bar",
      role: "img",
      "aria-label": `${percent} per cent${said}`,
      viewBox: `-6 0 ${width + 12} ${height}`,
    },
    ...[...stretches, ...edges, marker].map(selfClosed),
  );
}

/** Within a drawing an element without content ends itself. */
function selfClosed(html: string): string {
  return html.endsWith("</text>") ? html : html.replace(/>$/, "/>");
}

function scaled(percent: number): number {
  return Math.round(percent * (width / 100) * 100) / 100;
}
