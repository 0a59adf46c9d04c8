/** Asks what would change: one question at a time, always the newest, and answers that come late are dropped. */
import type { WhatIfAnswer, WhatIfFigure } from "../../core/src/protocol.ts";
import type { WhatIfResult } from "../messages.ts";

/** After so long without an answer the next question no longer waits for it. In milliseconds. */
const patience = 1000;

/** Numbers the questions; `send` takes a question on its way. */
export class WhatIfQuestions {
  #request = 0;
  #isAwaited = false;
  #sentAt = Number.NEGATIVE_INFINITY;
  #waiting: readonly WhatIfFigure[] | undefined;

  constructor(private readonly send: (request: number, figures: readonly WhatIfFigure[]) => void) {}

  /** Asks, as soon as the question before is answered; what else waits for that is never asked. */
  ask(figures: readonly WhatIfFigure[]): void {
    if (this.#isAwaited && performance.now() - this.#sentAt < patience) {
      this.#waiting = figures;
      return;
    }
    this.#waiting = undefined;
    this.#isAwaited = true;
    this.#sentAt = performance.now();
    this.send(++this.#request, figures);
  }

  /** Wants no answer any more, also none to what is on its way. */
  forget(): void {
    this.#request++;
    this.#isAwaited = false;
    this.#waiting = undefined;
  }

  /** The answer, if it is the one to the newest question, null where there is none; undefined for a late one. */
  hear({ request, answer }: WhatIfResult): WhatIfAnswer | null | undefined {
    if (request !== this.#request || !this.#isAwaited) return undefined;
    this.#isAwaited = false;
    if (this.#waiting) this.ask(this.#waiting);
    return answer;
  }
}
