/** Whatever ends the program while it rewrites many reports: each of them is the old one or the new one, whole. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "interrupted-"));
const names = Array.from({ length: 150 }, (_, at) => `${String(at).padStart(3, "0")}.inspection.yaml`);

const old = [
  "formatVersion:   1",
  "framework: hmip-pdu-2021",
  "background: |",
  "    Enforcement was appropriate in {{Enforcement}} of the cases.",
  ...Array.from(
    { length: 400 },
    (_, at) => `    This is sentence ${at} of a report that is not a short one.`,
  ),
  "figures:",
  "    enforcement: {count: 13, of: 21}",
  "",
].join("\n");

beforeAll(() => buildAll());
afterAll(() => rmSync(place, { recursive: true }));

describe.skipIf(process.platform === "win32").each(["fix", "format"])("%s", (command) => {
  let rewritten: string;
  beforeAll(() => {
    const folder = filled(`${command}-to-the-end`, names.slice(0, 1));
    spawnSync(process.execPath, [program, command], { cwd: folder });
    rewritten = readFileSync(join(folder, names[0] as string), "utf8");
    expect(rewritten).not.toBe(old);
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "is ended by %s and leaves no half report",
    async (signal) => {
      for (const rewrittenBefore of [1, 20, 75]) {
        const folder = filled(`${command}-${signal}-${rewrittenBefore}`, names);
        const { wasEndedBy, stood } = await interrupt(folder, command, signal, rewrittenBefore);
        expect(wasEndedBy).toBe(signal);
        expect(stood).toBe(0o640);
        const texts = names.map((name) => readFileSync(join(folder, name), "utf8"));
        expect(texts.filter((text) => text !== old && text !== rewritten)).toEqual([]);
        expect(texts).toContain(rewritten);
        // Only what nobody can hear of leaves behind what was being written, under a name that no check looks at.
        const left = readdirSync(folder).filter((name) => !names.includes(name));
        if (signal === "SIGKILL") expect(left.filter((name) => !name.endsWith(".part"))).toEqual([]);
        else expect(left).toEqual([]);
      }
    },
    60_000,
  );
});

/** Ends the program as soon as so many reports have been rewritten. */
async function interrupt(folder: string, command: string, signal: NodeJS.Signals, rewrittenBefore: number) {
  const last = join(folder, names[rewrittenBefore - 1] as string);
  const before = statSync(last).ino;
  const child = spawn(process.execPath, [program, command, "."], { cwd: folder, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on("exit", (_code, by) => done(by)));
  while (statSync(last).ino === before && child.exitCode === null) await new Promise(setImmediate);
  child.kill(signal);
  return { wasEndedBy: await ended, stood: statSync(last).mode & 0o777 };
}

function filled(name: string, files: readonly string[]): string {
  const folder = join(place, name);
  mkdirSync(folder);
  for (const file of files) writeFileSync(join(folder, file), old, { mode: 0o640 });
  return folder;
}
