/**
 * The keyboard's way through the report: one stop of the Tab key, from which the arrow keys go from place to place
 * and Enter goes to the source. With Alt the arrows work from anywhere. Reading mode of assistive technology is
 * left alone: nothing has a role that it is not, and the arrows mean something only where the focus is on a place.
 */
import { focusOn, giveFocus } from "./focus-on.ts";
import type { Places } from "./places.ts";
import type { VisibleArea } from "./visible-area.ts";

/** What the cursor works with. */
export interface CursorParts {
  /** The element that all places are in. */
  readonly root: HTMLElement;
  readonly places: Places;
  readonly area: VisibleArea;
  /** The id of the words that explain the keys. */
  readonly helpId: string;
  /** Goes to where this is written. */
  jump(from: HTMLElement): void;
}

/** At most one place of the report can be reached with Tab. */
export class PlaceCursor {
  #stop: HTMLElement | undefined;
  /** What the renderer itself had given the stop. */
  #ownTabindex: string | null = null;
  #isOn = false;
  /** Whether the focus is being moved by ourselves. */
  #isMoving = false;

  constructor(private readonly parts: CursorParts) {
    const { root } = parts;
    document.addEventListener("keydown", (event) => this.#pressed(event));
    root.addEventListener("focusin", (event) => this.#entered(event));
    root.addEventListener("focusout", () => this.#stop?.removeAttribute("aria-describedby"));
    root.addEventListener("click", ({ target }) => this.#clicked(target));
  }

  /** Whether there is a source to go to. Without one there is nothing to stop at. */
  set isOn(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** Finds its place again after the report has changed. */
  refresh(): void {
    const { stops } = this.parts.places;
    if (!this.#isOn || stops.length === 0) this.#stopAt(undefined);
    else if (this.#stop && stops.includes(this.#stop)) this.#stop.tabIndex = 0;
    else this.#stopNear(stops);
  }

  /** What was stopped at is gone, or holds other places now: the first place in it, or around it, takes over. */
  #stopNear(stops: readonly HTMLElement[]): void {
    const { activeElement } = document;
    const near = this.#stop?.isConnected ? this.#stop : activeElement;
    const next = stops.find((stop) => near?.contains(stop) || stop.contains(near)) ?? stops[0];
    const hadFocus = near === activeElement && this.parts.root.contains(near) && near !== this.parts.root;
    this.#asOwn(() => {
      this.#stopAt(next);
      if (hadFocus && next) giveFocus(next);
    });
  }

  #asOwn(move: () => void): void {
    this.#isMoving = true;
    move();
    this.#isMoving = false;
  }

  /** Takes the reader to a place. */
  goTo(element: HTMLElement, block: ScrollLogicalPosition = "nearest"): void {
    this.#asOwn(() => {
      if (this.#isOn && this.parts.places.stops.includes(element)) this.#stopAt(element);
      focusOn(element, block);
    });
  }

  #stopAt(element: HTMLElement | undefined): void {
    const before = this.#stop;
    if (before === element) return;
    if (before) {
      before.removeAttribute("aria-describedby");
      if (this.#ownTabindex === null) before.removeAttribute("tabindex");
      else before.setAttribute("tabindex", this.#ownTabindex);
    }
    this.#stop = element;
    this.#ownTabindex = element?.getAttribute("tabindex") ?? null;
    if (element) element.tabIndex = 0;
  }

  /** The keys are explained to who comes from elsewhere, and not again at each step. */
  #entered({ target, relatedTarget }: FocusEvent): void {
    if (target !== this.#stop || this.#isMoving) return;
    const wasInside = relatedTarget instanceof Node && this.parts.root.contains(relatedTarget);
    if (!wasInside) this.#stop?.setAttribute("aria-describedby", this.parts.helpId);
  }

  #clicked(target: EventTarget | null): void {
    if (!this.#isOn || !(target instanceof Element)) return;
    const stop = this.parts.places.stops.findLast((stop) => stop.contains(target));
    if (stop) this.#stopAt(stop);
  }

  #pressed(event: KeyboardEvent): void {
    const { key, altKey, target } = event;
    if (!this.#isOn || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const isOnStop = target === this.#stop;
    if (key === "Enter" && isOnStop && this.#stop && !altKey) this.parts.jump(this.#stop);
    const direction = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (direction === 0 || (!isOnStop && !altKey) || isField(target)) return;
    // What is longer than the window is read to its end first: the key scrolls, as it does everywhere.
    if (isOnStop && !altKey && this.#goesOn(direction)) return;
    event.preventDefault();
    this.#step(direction, isOnStop ? this.#stop : target);
  }

  #goesOn(direction: 1 | -1): boolean {
    const { area } = this.parts;
    const rect = this.#stop?.getBoundingClientRect();
    if (!rect) return false;
    const isInSight = rect.bottom > area.top && rect.top < area.bottom;
    return isInSight && (direction > 0 ? rect.bottom > area.bottom + 1 : rect.top < area.top - 1);
  }

  #step(direction: 1 | -1, from: EventTarget | null | undefined): void {
    const { area, places } = this.parts;
    const { stops } = places;
    const inStop = from instanceof Element ? stops.findLast((stop) => stop.contains(from)) : undefined;
    const next = inStop ? stops[stops.indexOf(inStop) + direction] : area.first(stops, (element) => element);
    if (!next) return;
    const isLong = next.getBoundingClientRect().height > area.bottom - area.top;
    this.goTo(next, isLong ? (direction > 0 ? "start" : "end") : "nearest");
  }
}

/** Whether arrow keys have a meaning of their own there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, select, textarea, [contenteditable]");
}
