/** How a program that runs until it is interrupted ends: tidily, and as if it had never noticed. */

const signals = ["SIGINT", "SIGTERM"] as const;

/** Resolves once the program is told to end. A second time ends it at once. */
export function toldToEnd(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const told = (signal: NodeJS.Signals) => {
      for (const known of signals) process.removeListener(known, told);
      resolve(signal);
    };
    for (const known of signals) process.on(known, told);
  });
}

/** Ends the program by the signal itself, so that shells see 130 or 143 as for any other. */
export function endBy(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
}
