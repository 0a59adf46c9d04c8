/** How often a server that died may be started again before somebody has to look into it. */

/** Within this time, in milliseconds … */
const span = 3 * 60 * 1000;

/** … so many starts are tried. */
const most = 4;

/** Counts the deaths of a server. */
export class CrashPolicy {
  #deaths: number[] = [];

  /** Notes that the server has died at a time in milliseconds. True when it should be started again. */
  died(now: number): boolean {
    this.#deaths = [...this.#deaths.filter((time) => now - time < span), now];
    return this.#deaths.length <= most;
  }
}
