/** Which element of the page stands for which place of the file, both ways. */
import type { ShownReport } from "./shown-report.ts";

/** An element and where what it shows is written: line and character, counted from 0. */
export interface Place {
  readonly element: HTMLElement;
  readonly line: number;
  readonly character: number;
}

const placed = "[data-at]";

/** The places of the report that is shown. Found when they are asked for, and kept until the report changes. */
export class Places {
  #places: readonly Place[] | undefined;
  #readable: readonly Place[] | undefined;
  #byLine: readonly Place[] | undefined;
  #stops: readonly HTMLElement[] | undefined;

  constructor(private readonly report: ShownReport) {}

  /** Forgets what was found: the report has changed. */
  changed(): void {
    this.#places = undefined;
    this.#readable = undefined;
    this.#byLine = undefined;
    this.#stops = undefined;
  }

  /** The place that an element belongs to; undefined for what the template alone writes. */
  of(element: Element): Place | undefined {
    const at = element.closest<HTMLElement>(placed);
    return at ? this.#all.find(({ element }) => element === at) : undefined;
  }

  /** The innermost places, without problems, in the order of the page. */
  get readable(): readonly Place[] {
    this.#readable ??= this.#all.filter(({ element }) => !isProblem(element) && !holdsPlaces(element));
    return this.#readable;
  }

  /** The same in the order of the file. Footnotes stand at its end, but all over the page. */
  get byLine(): readonly Place[] {
    this.#byLine ??= [...this.readable].sort((a, b) => a.line - b.line || a.character - b.character);
    return this.#byLine;
  }

  /**
   * What the keyboard stops at: every place once, in the order of the page. What holds other places is stood for
   * by its first words that belong to none of them, such as the caption of a table or the
   * question of a row.
   */
  get stops(): readonly HTMLElement[] {
    this.#stops ??= this.#all.flatMap(({ element }) =>
      holdsPlaces(element) ? ownWords(element) : [element],
    );
    return this.#stops;
  }

  get #all(): readonly Place[] {
    this.#places ??= this.report.blocks.flatMap(({ element, line }) =>
      line < 0 ? [] : placedElements(element).flatMap((found) => placeAt(found, line)),
    );
    return this.#places;
  }
}

function placedElements(block: HTMLElement): HTMLElement[] {
  const inside = block.querySelectorAll<HTMLElement>(placed);
  return block.matches(placed) ? [block, ...inside] : [...inside];
}

function placeAt(element: HTMLElement, blockLine: number): Place[] {
  const [, lines, character] = element.dataset.at?.match(/^(-?\d+):(\d+)$/) ?? [];
  if (lines === undefined || character === undefined) return [];
  return [{ element, line: Math.max(0, blockLine + Number(lines)), character: Number(character) }];
}

function isProblem(element: Element): boolean {
  return element.classList.contains("problem");
}

function holdsPlaces(element: HTMLElement): boolean {
  return element.querySelector(`${placed}:not(.problem)`) !== null;
}

function ownWords(element: HTMLElement): HTMLElement[] {
  const words = [
    ...element.querySelectorAll<HTMLElement>("caption, th[scope=row], h1, h2, h3, h4, h5, h6, p"),
  ];
  return words.filter((word) => word.closest(placed) === element).slice(0, 1);
}
