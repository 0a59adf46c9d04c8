/** What `fix` says: what was put right in each file and what is left, or beside a diff only how much that is. */
import type { FixedProblem } from "../../core/src/lint/fix-all.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import type { OpenRun } from "../check/open-run.ts";
import { openOutputs } from "../check/outputs.ts";
import type { Tally } from "../check/tally.ts";
import { counted } from "../reporters/counted.ts";
import { countsOf } from "../reporters/summary.ts";
import type { Terminal } from "../terminal.ts";
import type { FixOptions } from "./fix-options.ts";
import { fixedLines } from "./fixed-lines.ts";

/** A report at work on one run. */
export interface FixReport {
  /** Hands on one more file as it is after its fixes. */
  file(file: CheckedFile, fixed: readonly FixedProblem[]): void;
  end(tally: Tally): Promise<void>;
}

/** Opens the report of a run. */
export async function openReport(options: FixOptions, terminal: Terminal, run: OpenRun): Promise<FixReport> {
  if (options.diff) return besideDiff(options, terminal);
  const { dryRun: isDry = false } = options;
  const colours = options.color ?? terminal.colours;
  const outputs = await openOutputs(options, terminal, run.core.parts.rules);
  const count = new FixCount();
  return {
    file(file, fixed) {
      count.add(fixed);
      terminal.print(fixedLines(file.shown, fixed, { colours, isDry }));
      outputs.file(file);
    },
    async end(tally) {
      terminal.print(`${count.sentence(isDry ? "Would fix" : "Fixed")}\n`);
      await outputs.end(tally);
    },
  };
}

/** Where a diff is printed, nothing else may be, so that it can be applied. */
function besideDiff({ severity }: FixOptions, terminal: Terminal): FixReport {
  const count = new FixCount();
  return {
    file: (_file, fixed) => count.add(fixed),
    async end(tally) {
      terminal.tell(`${count.sentence("Would fix")} Left then: ${countsOf(tally, severity)}.`);
    },
  };
}

class FixCount {
  #problems = 0;
  #files = 0;

  add(fixed: readonly FixedProblem[]): void {
    this.#problems += fixed.length;
    if (fixed.length > 0) this.#files++;
  }

  /** `Fixed 3 problems in 2 files.` */
  sentence(done: string): string {
    if (this.#problems === 0) return "There is nothing to fix.";
    return `${done} ${counted(this.#problems, "problem")} in ${counted(this.#files, "file")}.`;
  }
}
