/** How large what is shipped is. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AimRow } from "./aim-row.ts";
import { loadedParts } from "./loaded-parts.ts";
import type { Run } from "./measure.ts";

/** Bundles in bytes, each with what it should be at most. */
export async function measureBundleAims(run: Run): Promise<AimRow[]> {
  const parts = await loadedParts(run.course);
  for (const { path, bytes } of parts) run.say(`- ${path}: ${kilobytes(bytes)}`);
  const server = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const client = sizesOf(run, ["client.cjs", "client.browser.cjs.js"]);
  return [
    sizeRow(
      "server, all parts that it has loaded for problems, completion, hover and outline",
      650_000,
      server,
    ),
    sizeRow("client, the starter and what desktop and browser share", 480_000, client),
    sizeRow("extension as a file (VSIX)", 1_000_000, packed()),
    docxRow(
      run,
      parts.map(({ path }) => path),
    ),
  ];
}

function sizeRow(what: string, most: number, bytes: number): AimRow {
  return { what, aim: `at most ${kilobytes(most)}`, reached: kilobytes(bytes), isMet: bytes <= most };
}

/** What makes Word documents is a part of its own, there once, and not loaded until it is asked for. */
function docxRow({ course }: Run, loaded: readonly string[]): AimRow {
  const bytes = sizesOf({ course }, ["engine-docx.js"]);
  const isApart = !loaded.includes("engine-docx.js");
  return {
    what: "what makes Word documents",
    aim: "apart, and once",
    reached: `${kilobytes(bytes)}, ${isApart ? "not loaded by the server until it is asked for" : "loaded at once"}`,
    isMet: isApart,
  };
}

function sizesOf({ course }: Pick<Run, "course">, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + statSync(join(course.bundles, name)).size, 0);
}

function packed(): number {
  const place = mkdtempSync(join(tmpdir(), "extension-"));
  const path = join(place, "extension.vsix");
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/pack.ts", "--out", path],
      {
        encoding: "utf8",
      },
    );
    // 1 says that the file is too large, which is what is measured here.
    if (status !== 0 && status !== 1) throw new Error(stderr);
    return readFileSync(path).length;
  } finally {
    rmSync(place, { recursive: true });
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
