/**
 * The pages that previews show, and what changed from one to the next: blocks are told apart by their ids, so
 * that of a report of any length only what changed travels and is painted.
 */
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import type { Problem } from "../problem.ts";
import { ProseReader } from "../prose/prose-reader.ts";
import type { PreviewBlock, PreviewUpdate } from "../protocol.ts";
import { finishReport } from "./finish-report.ts";
import type { Block, FinishedReport } from "./finished-report.ts";
import { type RenderedBlock, renderBlocks } from "./html.ts";

/** What a page is made from. */
export interface PageSource {
  readonly report: Report;
  readonly rated: RatedReport | undefined;
  readonly problems: readonly Problem[];
}

/** One page as it was sent. */
export interface PreviewPage {
  readonly blocks: readonly RenderedBlock[];
  readonly title: string;
  readonly language: string;
  readonly watermark: string | undefined;
}

/** So many pages are remembered: enough for a preview of each of a handful of reports. */
const remembered = 8;

/** Makes pages and remembers the newest, to say what changed. One for each server; `first` numbers the first page. */
export class PreviewPages {
  readonly #reader = new ProseReader();
  readonly #pages = new Map<number, PreviewPage>();
  #next: number;
  /** The newest page with what it is made from: an editor asks again when only something else has changed. */
  #newest: { readonly source: PageSource; readonly page: PreviewPage } | undefined;

  constructor(first = 1) {
    this.#next = first;
  }

  /** What changed since the page `known`; the whole page where that is not remembered. */
  update(source: PageSource, known: number | undefined): PreviewUpdate {
    const page = this.#pageOf(source);
    const before = known === undefined ? undefined : this.#pages.get(known);
    const number = this.#next++;
    this.#pages.set(number, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= remembered) break;
      this.#pages.delete(oldest);
    }
    return {
      page: number,
      ...(before && known !== undefined && { from: known }),
      ...updateBetween(before, page),
    };
  }

  #pageOf(source: PageSource): PreviewPage {
    if (!this.#newest || !isSame(this.#newest.source, source))
      this.#newest = { source, page: pageOf(source, this.#reader) };
    return this.#newest.page;
  }
}

/** Whether two pages are made from the very same things. */
function isSame(a: PageSource, b: PageSource): boolean {
  const { length } = a.problems;
  return (
    a.report === b.report &&
    a.rated === b.rated &&
    length === b.problems.length &&
    a.problems.every((problem, index) => problem === b.problems[index])
  );
}

/** Renders a report for the preview: gaps and problems are in it. */
export function pageOf({ report, rated, problems }: PageSource, reader: ProseReader): PreviewPage {
  const finished = withNotice(finishReport(report, rated, reader), report, problems);
  const { title, language, watermark } = finished;
  const blocks = renderBlocks(finished, { preview: { problems, isRead: report.complete } });
  return { blocks, title, language, watermark };
}

/** Where a mistake keeps part of the file from being read and something is missing, the page says so at its top. */
function withNotice(finished: FinishedReport, { complete }: Report, problems: PageSource["problems"]) {
  const { blocks } = finished;
  if (complete || !blocks.some(({ kind }) => kind === "gap")) return finished;
  const at = problems.find(({ ruleId }) => rulesOfUnread.has(ruleId))?.range.start;
  const where = at ? `Line ${at.line + 1} cannot be read` : "A line of this file cannot be read";
  const text = `${where}, so text below it may be missing here although it is written.`;
  const notice: Block = { kind: "gap", id: "unread", at, text };
  return { ...finished, blocks: [notice, ...blocks] };
}

/** Rules about lines that cannot be read. */
const rulesOfUnread: ReadonlySet<string> = new Set(["syntax-invalid", "indentation-with-tabs"]);

/** The one stretch of blocks that came and went, and the blocks that stayed with another content. */
export function updateBetween(
  before: PreviewPage | undefined,
  after: PreviewPage,
): Omit<PreviewUpdate, "page" | "from"> {
  const old = before?.blocks ?? [];
  const { blocks, title, language, watermark } = after;
  const start = sameIds(old, blocks, Math.min(old.length, blocks.length), (index) => index);
  const most = Math.min(old.length, blocks.length) - start;
  const end = sameIds(old, blocks, most, (index, length) => length - 1 - index);
  const remove = old.length - start - end;
  const insert = blocks.slice(start, blocks.length - end).map(sent);
  const moved = blocks.length - old.length;
  const changed = blocks.filter((block, index) => {
    if (index >= start && index < blocks.length - end) return false;
    return old[index < start ? index : index - moved]?.html !== block.html;
  });
  return {
    splice: { at: start, remove, insert },
    changed: changed.map(sent),
    lines: blocks.map(({ line }) => line),
    title,
    language,
    ...(watermark !== undefined && { watermark }),
  };
}

/** How many blocks have the same ids, counted from one end; at most `most`. */
function sameIds(
  old: readonly RenderedBlock[],
  blocks: readonly RenderedBlock[],
  most: number,
  at: (index: number, length: number) => number,
): number {
  let count = 0;
  while (count < most && old[at(count, old.length)]?.id === blocks[at(count, blocks.length)]?.id) count++;
  return count;
}

function sent({ id, html }: RenderedBlock): PreviewBlock {
  return { id, html };
}
