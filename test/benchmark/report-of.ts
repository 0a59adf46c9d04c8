/** The report that benchmarks measure: the longest of the examples. */
import { readFileSync } from "node:fs";
import { enlarge } from "./enlarge.ts";

const source = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

/** The report, so many times as large; the very text of the example for 1. */
export function reportOf(times: number): string {
  return times === 1 ? source : enlarge(source, times);
}
