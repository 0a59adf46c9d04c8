/** The newest analyses, so that every request about one version of a file shares one parse. */
import type { FileAnalysis } from "./analyse.ts";
import type { FileSurroundings } from "./core-parts.ts";

/** How many files are kept: more than a writer looks at, and few enough that nobody notices the memory. */
const most = 10;

/** The analyses of the files that were asked for last, one version of each. */
export class NewestAnalyses {
  readonly #kept = new Map<string, { file: FileAnalysis; surroundings: FileSurroundings }>();

  constructor(
    private readonly analyse: (
      path: string,
      text: string,
      surroundings: FileSurroundings,
      before: FileAnalysis | undefined,
    ) => FileAnalysis,
  ) {}

  /** The analysis of exactly this text in exactly these surroundings, made from the one that is kept when it is another. */
  of(path: string, text: string, surroundings: FileSurroundings): FileAnalysis {
    const kept = this.#kept.get(path);
    const isSame = kept?.file.text === text && kept.surroundings === surroundings;
    const file = isSame ? kept.file : this.analyse(path, text, surroundings, kept?.file);
    // A map keeps its order: the one that was asked for last goes to the end.
    this.#kept.delete(path);
    this.#kept.set(path, { file, surroundings });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
    return file;
  }
}
