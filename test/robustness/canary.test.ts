/** The canary sings: whatever it is there to notice, it notices in a program that does just that. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = realpathSync(mkdtempSync(join(tmpdir(), "canary-")));
const [program, workspace, outside] = ["program", "workspace", "outside"].map((name) => join(root, name)) as [
  string,
  string,
  string,
];
for (const folder of [program, workspace, outside]) mkdirSync(folder);
writeFileSync(join(workspace, "inside"), "");
writeFileSync(join(outside, "secret"), "");
writeFileSync(join(outside, "module.cjs"), "");
symlinkSync("../outside", join(workspace, "link"));
afterAll(() => rmSync(root, { recursive: true }));

/** What it notes of a program. */
function notesOf(code: string): string[] {
  const [notes, main] = [join(root, "notes"), join(program, "main.cjs")];
  writeFileSync(notes, "");
  writeFileSync(main, code);
  const env = {
    ...{ CANARY_NOTES: notes, CANARY_MAY_READ: JSON.stringify([workspace]) },
    ...{ CANARY_MAY_WRITE: JSON.stringify([workspace]), ROOT: root, PATH: process.env.PATH },
  };
  spawnSync(process.execPath, ["--require", resolve("test/robustness/canary.cjs"), main], {
    cwd: workspace,
    env,
  });
  return readFileSync(notes, "utf8").trimEnd().replaceAll(`${root}/`, "").split("\n");
}

describe("it notes", () => {
  it.each([
    ["a program", 'require("node:child_process").spawnSync("true")', "program: true"],
    ["a program through a shell", 'require("child_process").exec("true")', "program: true"],
    ["code of text", 'new Function("return 1")()', "code: return 1"],
    ["code of text, indirectly", '(0, eval)("1 + 1")', "code: 1 + 1"],
    ["code in a context", 'require("node:vm").runInNewContext("1 + 2")', "code: 1 + 2"],
    ["a connection", 'require("node:net").connect(9, "127.0.0.1").on("error", () => {})', /^connection: /],
    ["a request", 'fetch("http://127.0.0.1:9/").catch(() => {})', "connection: http://127.0.0.1:9/"],
    ["a name", 'require("node:dns").lookup("localhost", () => {})', "name asked for: localhost"],
    ["a port", 'require("node:http").createServer().listen(0, function () { this.close(); })', /^port: /],
    ["a module", "require(process.env.ROOT + '/outside/module.cjs')", "module: outside/module.cjs"],
    ["a file", 'require("node:fs").readFileSync("../outside/secret")', "read: outside/secret"],
    ["a file behind a link", 'require("node:fs").readFileSync("link/secret")', "read: outside/secret"],
    ["a promised file", 'require("node:fs/promises").open("../outside/secret")', "read: outside/secret"],
    ["a folder", 'require("node:fs").readdirSync("../outside")', "read: outside"],
    ["a new file", 'require("node:fs").writeFileSync("../outside/new", "")', "written: outside/new"],
    ["a file moved out", 'require("fs").renameSync("inside", "../outside/moved")', "written: outside/moved"],
    ["a prototype", "Object.prototype.polluted = true", /^another prototype: Object .*polluted/],
  ])("%s", (_, code, noted) => {
    const expected = noted instanceof RegExp ? expect.stringMatching(noted) : noted;
    expect(notesOf(code)).toContainEqual(expected);
  });

  it("nothing of a program that stays where it may be", () => {
    const code = 'require("node:fs").writeFileSync("inside", require("node:fs").readFileSync("inside"))';
    expect(notesOf(code)).toEqual(["end:"]);
  });
});
