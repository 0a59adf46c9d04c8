/** How `preview` begins and ends: the built program in real processes. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "../../scripts/build.ts";
import { PreviewCommand } from "./preview-command.ts";
import { ListeningPage, reportText } from "./preview-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "preview-command-"));
const running: PreviewCommand[] = [];

beforeAll(async () => {
  await buildAll();
  writeFileSync(join(folder, "draft.inspection.yaml"), reportText());
});
afterEach(async () => {
  for (const command of running.splice(0)) await command.end("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(words: readonly string[] = [], env: NodeJS.ProcessEnv = {}): PreviewCommand {
  const command = PreviewCommand.start(["draft.inspection.yaml", ...words], folder, env);
  running.push(command);
  return command;
}

describe("a preview begins", () => {
  it("by telling where it is and how it ends; standard output stays empty", async () => {
    const command = start();
    const address = await command.address();
    expect(command.error).toBe(
      `The preview is at ${address}\nIt follows the file as you save it. Ctrl+C ends it.\n`,
    );
    expect(command.output).toBe("");
    const page = await fetch(address);
    expect(await page.text()).toContain("<title>draft.inspection.yaml</title>");
    for (const file of ["preview.js", "preview.css", "rules/rating-not-as-computed"])
      expect((await fetch(new URL(file, address))).status, file).toBe(200);
  });

  it("at the port that was asked for, and not at one that another program has", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => holder.once("listening", done));
    const { port } = holder.address() as { port: number };
    const refused = start([`--port=${port}`]);
    expect(await refused.ended).toEqual({ code: 2, signal: null });
    expect(refused.error).toBe(
      `Another program uses port ${port}. Choose another one, or leave --port out.\n`,
    );
    await new Promise((done) => holder.close(done));
    expect(new URL(await start([`--port=${port}`]).address()).port).toBe(String(port));
  });

  it("and says what is wrong with the configuration, which then holds in part", async () => {
    const config = join(folder, "inspection-reports.yaml");
    writeFileSync(config, "rules:\n  no-such-rule: off\n");
    const command = start();
    await command.address();
    rmSync(config);
    expect(command.error).toMatch(/^The configuration “inspection-reports\.yaml” has 1 mistake/);
  });
});

describe("a preview ends", () => {
  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "by %s, as shells expect, with a page still open, and leaves no port behind",
    async (signal) => {
      const command = start();
      const address = await command.address();
      const page = await ListeningPage.open(address);
      await page.next("update");
      expect(await command.end(signal)).toEqual({ code: null, signal });
      expect((await page.next("stale")).reason).toBe("The preview was ended. The report is shown as it was.");
      await page.ended();
      await expect(fetch(address)).rejects.toThrow();
    },
  );

  it("not because standard input is closed", async () => {
    // It is closed from the beginning here.
    const address = await start().address();
    expect((await fetch(address)).status).toBe(200);
  });
});

describe.skipIf(process.platform !== "linux")("the browser", () => {
  /** A folder with a program that is called as the system's own. */
  function withOpener(script: string): NodeJS.ProcessEnv {
    writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "xdg-open"), 0o755);
    return { PATH: `${folder}:${process.env.PATH}` };
  }

  it("is started with the address when that is asked for", async () => {
    const env = withOpener(
      `echo "$@" > "${folder}/asked.part" && mv "${folder}/asked.part" "${folder}/asked"; exit 3`,
    );
    const command = start(["--open"], env);
    const address = await command.address();
    await command.told(/No browser could be started: open the address yourself\./);
    expect(readFileSync(join(folder, "asked"), "utf8")).toBe(`${address}\n`);
  });

  it("is not there on every computer, and then the address is", async () => {
    const command = start(["--open"], { PATH: "" });
    await command.told(/No browser could be started: open the address yourself\./);
    expect((await fetch(await command.address())).status).toBe(200);
  });

  it("is not started otherwise", async () => {
    const env = withOpener(`touch "${folder}/started"`);
    const command = start([], env);
    await fetch(await command.address());
    await command.end();
    expect(() => readFileSync(join(folder, "started"))).toThrow();
  });
});
