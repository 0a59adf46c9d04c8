/** `check --watch`: the same run again whenever a file changes, in which only what changed is checked anew. */
import { resolve } from "node:path";
import { foldersBelow } from "../../host/folders-below.ts";
import { followPlaces } from "../../host/follow-places.ts";
import { endBy, toldToEnd } from "../preview/told-to-end.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { answersInMemory, type KeptAnswers } from "./answer-cache.ts";
import { checkFiles } from "./check-files.ts";
import type { CheckOptions } from "./check-options.ts";

/** Checks until it is told to end; the signal then ends the program. Gives 2 when it cannot begin. */
export async function watchFiles(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (paths.includes("-"))
    return refuse(terminal, "Standard input does not change, so --watch cannot follow it.");
  const told = toldToEnd();
  const runs = new WatchedRuns(paths, options, terminal);
  await runs.next();
  const follower = await followPlaces({ places: () => runs.places, changed: () => runs.next() });
  const signal = await told;
  follower.close();
  endBy(signal);
  return 0;
}

/** Clears the screen and what was scrolled away. */
const cleared = "\u001b[2J\u001b[3J\u001b[H";

class WatchedRuns {
  readonly #answers = answersInMemory();
  #places: ReadonlySet<string> = new Set();
  #last: string | undefined;

  constructor(
    private readonly paths: readonly string[],
    private readonly options: CheckOptions,
    private readonly terminal: Terminal,
  ) {}

  /** The files and folders that the last run looked at, and those in which new reports may come. */
  get places(): ReadonlySet<string> {
    return this.#places;
  }

  /** Runs, and shows what comes of it unless that is what is shown already: not every change is one of a report. */
  async next(): Promise<void> {
    const shown: (() => void)[] = [];
    const run: string[] = [];
    const asked = new Set<string>();
    const quiet = this.#quietTerminal(shown, run);
    await checkFiles(this.paths, this.options, quiet, { answers: noting(this.#answers, run), asked });
    for (const path of this.paths)
      for (const below of await foldersBelow(resolve(this.terminal.folder, path))) asked.add(below);
    this.#places = asked;
    const signature = run.sort().join("\n");
    if (signature === this.#last) return;
    this.#show(shown);
    this.#last = signature;
  }

  /** A terminal that shows nothing yet: neither the one behind it nor standard input is touched. */
  #quietTerminal(shown: (() => void)[], run: string[]): Terminal {
    const { terminal } = this;
    const quiet: Pick<Terminal, "print" | "tell"> = {
      print: (content) => void shown.push(() => terminal.print(content)),
      tell: (text) => {
        run.push(text);
        shown.push(() => terminal.tell(text));
      },
    };
    return Object.assign(Object.create(terminal) as Terminal, quiet);
  }

  #show(shown: readonly (() => void)[]): void {
    // A screen shows the newest state alone; a file or a pipe keeps them all.
    if (this.#last !== undefined && this.terminal.columns !== undefined) this.terminal.print(cleared);
    for (const show of shown) show();
    this.terminal.tell("Waiting for changes. Ctrl+C ends it.");
  }
}

/** Notes each file of a run under its key, which is another one when anything about it has changed. */
function noting(answers: KeptAnswers, run: string[]): KeptAnswers {
  return {
    read(task, key) {
      run.push(`${task.shown} ${key}`);
      return answers.read(task, key);
    },
    write: (task, key, answer) => answers.write(task, key, answer),
  };
}
