/** Memory is bounded: files that are written to be as large as can be once they are read. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runs } from "./runs.ts";

/** Megabytes that the program may hold for a file of so many characters. */
const [most, length] = [runs(500, 3_000), runs(150_000, 10_000_000)];

describe("a hostile file", () => {
  it.each([
    "brackets",
    "short names",
    "aliases",
    "documents",
    "paragraphs",
    "half-typed lines",
    "key questions",
  ])(
    "is checked in little memory: %s",
    (what) => {
      const program = join(import.meta.dirname, "memory-program.ts");
      const args = [`--max-old-space-size=${most}`, "--import", "tsx", program, what, String(length)];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^\d+ problems\n$/);
      expect(status).toBe(0);
    },
    runs(120_000, 1_200_000),
  );
});
