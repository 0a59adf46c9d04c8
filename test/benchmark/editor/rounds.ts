/** Rounds in which every server has its turn, so that a slow moment of the machine falls on all of them. */
import type { Contestant } from "./contestants.ts";

/** Runs a turn of each contestant, round by round, every round beginning with another one. */
export async function rounds<Entrant extends { contestant: Contestant }>(
  entrants: readonly Entrant[],
  { warmUp, counted }: { warmUp: number; counted: number },
  turn: (entrant: Entrant, isCounted: boolean) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < warmUp + counted; round++) {
    for (let place = 0; place < entrants.length; place++) {
      const entrant = entrants[(place + round) % entrants.length] as Entrant;
      await turn(entrant, round >= warmUp);
    }
  }
}
