/** Keeps the reader's place when the window gets another width and all lines break elsewhere. */
import type { Places } from "./places.ts";
import type { VisibleArea } from "./visible-area.ts";

/** Remembers the place; `remember` after each scroll and each change, `restore` after the window has changed. */
export class ResizeKeeper {
  #kept: { readonly element: HTMLElement; readonly part: number } | undefined;

  constructor(
    private readonly places: Places,
    private readonly area: VisibleArea,
  ) {}

  /** Takes note of what is at the top of the window. */
  remember(): void {
    const first = this.area.first(this.places.readable, ({ element }) => element);
    if (!first || window.scrollY === 0) {
      this.#kept = undefined;
      return;
    }
    const { top, height } = first.element.getBoundingClientRect();
    this.#kept = { element: first.element, part: height > 0 ? (this.area.top - top) / height : 0 };
  }

  /** Puts that at the top again. */
  restore(): void {
    if (!this.#kept?.element.isConnected) return;
    const { top, height } = this.#kept.element.getBoundingClientRect();
    const moved = top + height * this.#kept.part - this.area.top;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: "instant" });
  }
}
