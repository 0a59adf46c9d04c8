/** When a run is over though its tests are not. */
import { fstatSync } from "node:fs";

/** 124, as `timeout` has it, when a run takes longer than `VSCODE_HOST_TIMEOUT` says: 900 seconds if it says nothing. */
export function givenUp(): Promise<124> {
  const seconds = Number(process.env.VSCODE_HOST_TIMEOUT ?? 900);
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000, 124 as const).unref());
}

/** 130 when this program is asked to end. */
export function interrupted(): Promise<130> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(130));
  });
}

/** 130 when the program that started this one has gone. One that is killed says nothing, but its pipes close. */
export function orphaned(): Promise<130> {
  return new Promise((resolve) => {
    const end = () => resolve(130);
    if (fstatSync(0).isSocket()) process.stdin.once("end", end).resume();
    // Without a listener the first line printed after that would end this program before it has put anything away.
    for (const pipe of [process.stdin, process.stdout, process.stderr]) pipe.on("error", end);
  });
}
