/**
 * Patterns for files in a configuration, such as `drafts` or `2022-*.inspection.yaml`. A pattern without a
 * slash fits at any depth; one that fits a folder holds for everything in it. Letters count as they are
 * written and only slashes separate folders, so that a pattern means the same on every computer.
 */
import { Minimatch } from "minimatch";

/** One pattern. Paths are relative to the configuration, with slashes. */
export class PathPattern {
  readonly #globs: readonly Minimatch[];

  constructor(readonly text: string) {
    const path = text.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
    const glob = /\//.test(text.replace(/\/+$/, "")) ? path : `**/${path}`;
    this.#globs = [glob, `${glob}/**`].map((each) => new Minimatch(each, options));
  }

  /** Whether a file is meant. */
  matches(path: string): boolean {
    return this.#globs.some((glob) => glob.match(path));
  }

  /** Whether a long file name could keep the search busy: there are too many stars between two slashes. */
  get isTooWide(): boolean {
    const steps = this.#globs.flatMap((glob) => glob.globParts.flat());
    return steps.some((step) => step.split(/\*+/).length - 1 > mostStars);
  }
}

/** Each star multiplies the ways in which a name can be tried; nobody needs more. */
const mostStars = 3;

const options = {
  dot: true,
  nonegate: true,
  nocomment: true,
  noext: true,
  platform: "linux",
  braceExpandMax: 100,
  maxGlobstarRecursion: 10,
} as const;
