/** Findings for people: by file, each with its place, its lines and what can be done about it. */
import pc from "picocolors";
import type { Position, Problem, Severity } from "../../core/src/problem.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import { codeFrame, type FrameStyle } from "./code-frame.ts";
import { openProblems } from "./open-problems.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { summaryOf } from "./summary.ts";
import { visible } from "./visible-text.ts";

type Needed = Pick<ReporterOptions, "colours" | "columns" | "shown" | "rules">;

/** Prints each file as it is checked. Nothing but the last line when there is nothing to show. */
export function prettyReporter(options: Needed): Reporter {
  const printer = new ProblemPrinter(options);
  return {
    file: (file) =>
      openProblems(file.problems)
        .map((problem) => printer.print(file, problem))
        .join(""),
    end: (tally) => `${summaryOf(tally, options.shown, ` in ${elapsed()}`)}\n`,
  };
}

class ProblemPrinter {
  readonly #colours: ReturnType<typeof pc.createColors>;
  readonly #frame: FrameStyle;
  /** Rules whose page has not been pointed to yet: once for each is enough. */
  readonly #unexplained: Set<string>;

  constructor(options: Needed) {
    this.#colours = pc.createColors(options.colours);
    const room = Math.max(40, Math.min(options.columns ?? 100, 120) - 12);
    this.#frame = { room, dim: this.#colours.dim, mark: (carets) => this.#colours.red(carets) };
    this.#unexplained = new Set(options.rules.map((rule) => rule.id));
  }

  print(file: CheckedFile, problem: Problem): string {
    const { bold, dim } = this.#colours;
    const head = `${bold(placeOf(file, problem.range.start))} ${this.#severity(problem.severity)} ${dim(problem.ruleId)}`;
    const frame = codeFrame(file.lines, problem.range, this.#frame);
    const lines = [
      visible(problem.message),
      ...(frame.length > 0 ? ["", ...frame, ""] : []),
      ...problem.related.map(
        (place) => `See also ${placeOf(file, place.range.start)}: ${visible(place.message)}`,
      ),
      ...problem.fixes.map((fix) => `Fix offered: ${visible(fix.title)}`),
      ...this.#explanation(problem.ruleId),
    ];
    return `${[head, ...lines.map((line) => (line === "" ? "" : `  ${line}`))].join("\n").trimEnd()}\n\n`;
  }

  #severity(severity: Severity): string {
    const { red, yellow, blue, dim } = this.#colours;
    return { error: red, warning: yellow, info: blue, hint: dim }[severity](severity);
  }

  #explanation(ruleId: string): string[] {
    if (!this.#unexplained.delete(ruleId)) return [];
    return [this.#colours.dim(`More: inspection-reports explain ${ruleId}`)];
  }
}

/** `file:line:column`, counted from one, as terminals make a link of it. */
function placeOf({ shown }: CheckedFile, { line, character }: Position): string {
  return `${visible(shown)}:${line + 1}:${character + 1}`;
}

/** The time since the program was started, as the person waiting sees it. */
function elapsed(): string {
  const milliseconds = performance.now();
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
