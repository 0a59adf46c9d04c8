/**
 * Work that must not be left half done when someone interrupts the program. Whoever makes one of these takes over
 * what the system does by itself, until the process ends: a listener that is taken away for a moment loses the
 * signals that come just then.
 */

const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Listens for interruptions from when it is made. */
export class Interruptions {
  #held = 0;
  #received: NodeJS.Signals | undefined;

  constructor() {
    for (const signal of signals) process.on(signal, this.#receive);
  }

  /** Does the work to its end; an interruption that comes meanwhile ends the process right after it. */
  async hold<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#held++;
    try {
      return await work();
    } finally {
      this.#held--;
      this.#endIfAsked();
    }
  }

  readonly #receive = (signal: NodeJS.Signals): void => {
    this.#received ??= signal;
    this.#endIfAsked();
  };

  /** Ends the process as the system would have, so that shells see who ended it. */
  #endIfAsked(): void {
    if (this.#received === undefined || this.#held > 0) return;
    for (const signal of signals) process.removeListener(signal, this.#receive);
    process.kill(process.pid, this.#received);
  }
}
