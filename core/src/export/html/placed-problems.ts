/** Where in the page each problem is shown: at the place of the report that stands nearest before it in the file. */
import type { Position, Problem } from "../../problem.ts";
import type { FinishedReport } from "../finished-report.ts";

/** The problems of a page, each given out once, to the first element that stands for its place. */
export class PlacedProblems {
  readonly #waiting = new Map<string, Problem[]>();
  /** Problems about what no reader sees, such as populations: they stand on the cover. */
  readonly general: readonly Problem[];

  constructor(finished: FinishedReport, problems: readonly Problem[]) {
    this.general = problems.filter(isGeneral);
    const placed = problems.filter((problem) => !isGeneral(problem));
    if (placed.length === 0) return;
    const places = placesIn(finished.blocks).sort(compare);
    for (const problem of placed) this.#keep(problem, placeBefore(problem.range.start, places));
  }

  /** The problems at a place; asked again, there are none. */
  take(at: Position | undefined): readonly Problem[] {
    if (!at || this.#waiting.size === 0) return [];
    const key = keyOf(at);
    const found = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    return found;
  }

  #keep(problem: Problem, at: Position | undefined): void {
    if (!at) return;
    const key = keyOf(at);
    this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), problem]);
  }
}

const unseen = /^\/(?:formatVersion|framework|status|populations|glossary|figures)(?:\/|$)/;

function isGeneral({ pointer }: Problem): boolean {
  return pointer === "" || unseen.test(pointer);
}

/** Every place that a block, or something in it, stands for. */
function placesIn(blocks: FinishedReport["blocks"]): Position[] {
  const found: Position[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isPosition(value)) found.push(value);
    else if (typeof value === "object" && value !== null)
      for (const item of Object.values(value)) visit(item);
  };
  visit(blocks);
  return found;
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}

/** The last place that does not stand behind; the first one of all for what stands before them all. */
function placeBefore(position: Position, places: readonly Position[]): Position | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(places[middle] as Position, position) <= 0) low = middle + 1;
    else high = middle;
  }
  return places[Math.max(0, low - 1)];
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
