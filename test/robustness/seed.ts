/**
 * Where random numbers begin: the same place in every test run, and another one in each nightly run, which prints it
 * and takes it back with `NIGHTLY_SEED` to do the same again.
 */
export function seed(usual: number): number {
  return usual + Number(process.env.NIGHTLY_SEED ?? 0);
}
