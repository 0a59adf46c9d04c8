/** Where a benchmark of whole programs takes place. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAll } from "../../scripts/build.ts";
import type { Course } from "./editor/contestants.ts";

/** Makes bundles and an empty folder for one run, and takes them away when it has ended, well or not. */
export async function withCourse(run: (course: Course) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "inspection-reports-benchmark-"));
  try {
    // Bundles of its own: what is measured stays the same, whatever is built meanwhile.
    const course = { bundles: join(home, "dist"), folder: join(home, "reports") };
    mkdirSync(course.bundles);
    mkdirSync(course.folder);
    await buildAll(course.bundles);
    await run(course);
  } finally {
    rmSync(home, { recursive: true });
  }
}
