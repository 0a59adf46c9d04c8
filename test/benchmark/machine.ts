/** What the machine does beside a benchmark. */
import { availableParallelism, loadavg } from "node:os";

/** How busy the machine is: other work makes every figure but the ratios worse, and those less certain. */
export function machine(): string {
  return `${availableParallelism()} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}
