/**
 * The finished report as accessible HTML: block by block for the live preview, and as one offline file to hand
 * over. One renderer for both; gaps, problems and ways to the source are in the preview alone.
 */
import type { Problem } from "../problem.ts";
import type { FinishedReport } from "./finished-report.ts";
import { renderBlock } from "./html/blocks.ts";
import { element, emptyElement, escapeHtml } from "./html/element.ts";
import { Ground } from "./html/ground.ts";
import { PlacedProblems } from "./html/placed-problems.ts";
import { reportCss, reportCssHash } from "./report-css.gen.ts";

/** What only a preview shows. */
export interface PreviewOptions {
  readonly problems: readonly Problem[];
  /** False where a mistake keeps part of the file from being read. */
  readonly isRead?: boolean;
}

/** One block as one element with the block's id. `line` is where it is written, counted from 0; -1 for what nobody wrote. */
export interface RenderedBlock {
  readonly id: string;
  readonly html: string;
  readonly line: number;
}

/** All blocks in reading order; with `preview`, gaps and problems are among them. */
export function renderBlocks(
  finished: FinishedReport,
  options: { readonly preview?: PreviewOptions } = {},
): RenderedBlock[] {
  const problems = options.preview && new PlacedProblems(finished, options.preview.problems);
  let level = 1;
  return finished.blocks
    .filter(({ kind }) => problems !== undefined || kind !== "gap")
    .map((block) => {
      if (block.kind === "heading") level = block.level + 1;
      const line = block.at?.line ?? -1;
      const ground = new Ground(problems, line, options.preview?.isRead);
      return { id: block.id, html: renderBlock(block, { ground, level }), line };
    });
}

/** One file that needs nothing else: styles inside, no script, nothing from elsewhere. */
export function renderHtmlPage(finished: FinishedReport): string {
  const { title, language, publisher, status, watermark } = finished;
  const blocks = renderBlocks(finished).map(({ html }) => html);
  const policy = `default-src 'none'; style-src '${reportCssHash}'; img-src data:`;
  const head = [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ...(publisher ? [emptyElement("meta", { name: "author", content: publisher })] : []),
    element("title", {}, escapeHtml(`${watermark ? `${watermark}: ` : ""}${title || "Inspection report"}`)),
    element("style", {}, reportCss),
  ];
  const skip = element("a", { class: "skip-link", href: "#report" }, "Skip to the report");
  const look = status === "published" ? "watermark watermark-errors" : "watermark";
  const mark = watermark ? element("p", { class: look }, escapeHtml(watermark)) : "";
  const attributes = { id: "report", class: "report", tabindex: -1 };
  const main = element("main", attributes, mark, "\n", blocks.join("\n"), "\n");
  const body = element("body", { class: "report-page" }, skip, main);
  return `<!doctype html>\n${element("html", { lang: language }, element("head", {}, ...head), "\n", body)}\n`;
}
