/** Remembers what has to be put away after a run, and puts it away whichever way the run ends. */

type PutAway = () => unknown;

/** What has been opened so far. */
export interface Clearing {
  /** Remembers how to put something away. Puts it away at once, and rejects, when the run is over already. */
  add(putAway: PutAway): Promise<void>;
  /** Ends the run and puts everything away, the newest first. What fails is passed over: the rest must go on. */
  clear(): Promise<void>;
}

/** An empty one. */
export function createClearing(): Clearing {
  const open: PutAway[] = [];
  let over = false;
  return {
    async add(putAway) {
      if (!over) {
        open.push(putAway);
        return;
      }
      await putAway();
      throw new Error("The run was ended.");
    },
    async clear() {
      over = true;
      for (const putAway of open.reverse()) await Promise.resolve(putAway()).catch(() => undefined);
    },
  };
}
