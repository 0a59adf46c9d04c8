/** Work that must not be left half done when someone interrupts the program. */

const interruptions: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Does the work to its end; an interruption that comes meanwhile ends the process right after it, as it would have. */
export async function beforeEnding<Result>(work: () => Promise<Result>): Promise<Result> {
  let received: NodeJS.Signals | undefined;
  const remember = (signal: NodeJS.Signals) => {
    received ??= signal;
  };
  for (const signal of interruptions) process.on(signal, remember);
  try {
    return await work();
  } finally {
    for (const signal of interruptions) process.removeListener(signal, remember);
    if (received) process.kill(process.pid, received);
  }
}
