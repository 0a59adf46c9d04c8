/**
 * Editor and page show the same place. The page moves only when the place is out of sight, and never answers a
 * scroll that was not the reader's: it knows where it put itself, so that no clock is needed for that.
 */
import type { Place, Places } from "./places.ts";
import type { VisibleArea } from "./visible-area.ts";

/** What scrolling works with. */
export interface ScrollParts {
  readonly places: Places;
  readonly area: VisibleArea;
  /** Told, at most so often, that the reader has scrolled: the line of the file at the top, broken for a part of it. */
  scrolled(line: number | undefined): void;
}

/** For so long after the reader has scrolled the page, it is the page that leads. In milliseconds. */
const leads = 300;

/** So often at most the editor is told. In milliseconds. */
const pause = 50;

/** Keeps the page where the editor is. */
export class ScrollSync {
  /** Where the page was put by ourselves. */
  #ownPlace: number | undefined;
  #readerScrolledAt = Number.NEGATIVE_INFINITY;
  #toldAt = Number.NEGATIVE_INFINITY;
  #isToBeTold = false;

  constructor(private readonly parts: ScrollParts) {
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  /** Does something that may scroll the page, so that it is not taken for the reader. */
  asOwn(change: () => void): void {
    change();
    this.#ownPlace = window.scrollY;
  }

  /** Shows a line of the file, counted from 0 and broken for a part of it, unless it is in sight. */
  show(line: number): void {
    if (performance.now() - this.#readerScrolledAt < leads) return;
    if (line < 1) {
      // What is not written yet has the place of the first line, however far down the page it is shown.
      this.asOwn(() => window.scrollTo({ top: 0, behavior: "instant" }));
      return;
    }
    const y = this.#heightOf(line);
    const { area } = this.parts;
    if (y === undefined || area.contains(y)) return;
    const room = Math.min(40, (area.bottom - area.top) / 8);
    this.asOwn(() => window.scrollBy({ top: y - area.top - room, behavior: "instant" }));
  }

  #heightOf(line: number): number | undefined {
    const { byLine } = this.parts.places;
    const index = byLine.findLastIndex((place) => place.line <= line);
    const place = byLine[Math.max(0, index)];
    if (!place) return undefined;
    const { top, height } = place.element.getBoundingClientRect();
    const end = byLine.slice(index + 1).find((next) => next.line > place.line)?.line ?? place.line + 1;
    const part = Math.min(1, Math.max(0, (line - place.line) / (end - place.line)));
    return top + height * part;
  }

  #scrolled(): void {
    if (this.#ownPlace !== undefined && Math.abs(window.scrollY - this.#ownPlace) < 1) return;
    this.#ownPlace = undefined;
    this.#readerScrolledAt = performance.now();
    if (this.#isToBeTold) return;
    this.#isToBeTold = true;
    requestAnimationFrame(() => this.#tell());
  }

  #tell(): void {
    if (performance.now() - this.#toldAt < pause) {
      requestAnimationFrame(() => this.#tell());
      return;
    }
    this.#isToBeTold = false;
    this.#toldAt = performance.now();
    this.parts.scrolled(this.#topLine());
  }

  #topLine(): number | undefined {
    const { area, places } = this.parts;
    const place = area.first(places.readable, ({ element }) => element);
    if (!place) return undefined;
    const { top, height } = place.element.getBoundingClientRect();
    const part = height > 0 ? Math.min(1, Math.max(0, (area.top - top) / height)) : 0;
    return place.line + part * (this.#linesOf(place) - 1);
  }

  /** How many lines a place has: up to the next one of the file, if that follows it on the page too. */
  #linesOf(place: Place): number {
    const { byLine, readable } = this.parts.places;
    const next = readable[readable.indexOf(place) + 1];
    const isNext = next && byLine[byLine.indexOf(place) + 1] === next;
    return isNext ? Math.max(1, next.line - place.line) : 1;
  }
}
