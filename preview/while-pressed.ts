/**
 * Holds back what would change the page while a button of the mouse, a finger or a pen is down on it. A click whose place
 * moved between press and release would go to something else, and the page is changed by every letter that is typed.
 */

/** Runs work at once, or in its order when the press is over. */
export class WhilePressed {
  readonly #waiting: (() => void)[] = [];
  #isPressed = false;

  constructor() {
    const press = ({ isPrimary }: PointerEvent) => {
      if (isPrimary) this.#isPressed = true;
    };
    // The click itself comes right behind the release, and still means what was pressed.
    const releaseSoon = () => setTimeout(() => this.#release());
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", releaseSoon, true);
    document.addEventListener("pointercancel", releaseSoon, true);
    // A press that ends outside of the window is never heard of; an element that loses focus is none of that.
    window.addEventListener("blur", ({ target }) => {
      if (target === window) this.#release();
    });
  }

  run(work: () => void): void {
    if (this.#isPressed) this.#waiting.push(work);
    else work();
  }

  #release(): void {
    this.#isPressed = false;
    for (const work of this.#waiting.splice(0)) work();
  }
}
