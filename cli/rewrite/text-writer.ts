/**
 * What becomes of a changed text: it is written in the place of the old one, printed where it came from standard
 * input, shown as a diff, or nothing.
 */
import { shownPath } from "../../host/find-files.ts";
import { Interruptions } from "../../host/interruptions.ts";
import { removeLeftovers } from "../../host/leftovers.ts";
import { changeFile } from "../../host/write-file.ts";
import { reasonOf } from "../check/reason.ts";
import type { Source } from "../check/sources.ts";
import type { Terminal } from "../terminal.ts";
import { type MarkedInput, markedInput } from "./marked-input.ts";
import type { ShowDiff } from "./unified-diff.ts";

/** How changed texts are to be handled. */
export interface WriterOptions {
  /** Whether nothing is to be written. */
  readonly isDry: boolean;
  /** Shows what changes, where that is asked for; nothing is written then. */
  readonly showDiff: ShowDiff | undefined;
  /** Undefined: as the terminal is. */
  readonly color: boolean | undefined;
}

/** Puts changed texts where they belong. */
export class TextWriter {
  readonly #input: MarkedInput | undefined;
  #interruptions: Interruptions | undefined;

  /** For files, or for standard input alone. */
  constructor(
    private readonly options: WriterOptions,
    private readonly terminal: Terminal,
    isForInput: boolean,
  ) {
    this.#input = isForInput ? markedInput(terminal.input) : undefined;
  }

  /** Whether standard output is for a text, so that all that is to be said goes elsewhere. */
  get printsText(): boolean {
    return this.#input !== undefined && !this.options.isDry && !this.options.showDiff;
  }

  /** The terminal to read from, and to say what was done: it prints nothing where a text is printed. */
  get report(): Terminal {
    const { terminal } = this;
    if (!this.#input) return terminal;
    const withInput = { ...terminal, input: this.#input.stream };
    if (!this.printsText) return withInput;
    const print = (content: string | Uint8Array) => {
      if (content.length > 0) terminal.tell(String(content).replace(/\n$/, ""));
    };
    return { ...withInput, colours: false, isScreen: false, columns: undefined, print };
  }

  /** Before files are written: removes what runs that were killed have left beside them, and tells it. */
  async tidy(sources: readonly Source[]): Promise<void> {
    const { isDry, showDiff } = this.options;
    if (this.#input || isDry || showDiff) return;
    for (const path of await removeLeftovers(sources.map((source) => source.path))) {
      const shown = shownPath(path, this.terminal.folder);
      this.terminal.tell(`Removed “${shown}”, which a run that was killed had left behind.`);
    }
  }

  /** Puts a text in the place of the one that was read, if it differs. False when it could not be, which is told. */
  async put(source: Source, before: string, after: string): Promise<boolean> {
    const { showDiff, isDry } = this.options;
    if (this.#input && this.printsText) this.terminal.print(this.#input.mark + after);
    else if (before !== after && showDiff)
      this.terminal.print(showDiff(source.shown, before, after, this.#style));
    else if (before !== after && !isDry) return await this.#write(source, before, after);
    return true;
  }

  get #style() {
    const { colours, isScreen } = this.terminal;
    return { colours: this.options.color ?? colours, isScreen };
  }

  async #write({ shown, path }: Source, before: string, after: string): Promise<boolean> {
    try {
      this.#interruptions ??= new Interruptions();
      if (await this.#interruptions.hold(() => changeFile(path, before, after))) return true;
      this.terminal.tell(`“${shown}” was changed by somebody else meanwhile, and was left as it is.`);
    } catch (thrown) {
      this.terminal.tell(`“${shown}” cannot be written: ${reasonOf(thrown)}.`);
    }
    return false;
  }
}

/** Why standard input cannot be rewritten beside files; undefined where nothing is wrong. */
export function mistakeInInput(paths: readonly string[]): string | undefined {
  if (!paths.includes("-") || paths.length === 1) return undefined;
  return "What is read from standard input is printed when it is done: name nothing else beside “-”.";
}
