/** What a running program uses of the machine, as Linux tells it. Elsewhere every figure is NaN. */
import { readdirSync, readFileSync } from "node:fs";

/** The processor time of all threads of a program so far, in milliseconds. */
export function processorTime(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  try {
    return readdirSync(tasks).reduce((sum, task) => sum + threadTime(`${tasks}/${task}`), 0);
  } catch {
    return Number.NaN;
  }
}

/** The memory that a program holds, in megabytes. */
export function memory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** The first figure of `schedstat` is the time on a processor, in nanoseconds; a thread may have just ended. */
function threadTime(task: string): number {
  try {
    return Number(readFileSync(`${task}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}
