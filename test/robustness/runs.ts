/** How often a made-up case is tried: few in every test run, many in the nightly one. */
export function runs(usual: number, nightly: number): number {
  return process.env.NIGHTLY === "1" ? nightly : usual;
}
