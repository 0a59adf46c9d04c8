/** The Dockerfile, as far as it can be tried without an engine for containers: what its last image runs is run here. */
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackedProgram, right, wrong } from "./packed.ts";

/** The instructions of the last image, in order. */
const [, last = ""] = readFileSync("Dockerfile", "utf8").split(/^(?=FROM .*(?<! AS build)$)/m);
const instructions = last
  .split("\n")
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({ name: line.slice(0, line.indexOf(" ")), words: line.slice(line.indexOf(" ") + 1) }));
const wordsOf = (name: string) => instructions.find((one) => one.name === name)?.words ?? "";

let program: PackedProgram;
beforeAll(async () => {
  program = await PackedProgram.make();
});
afterAll(() => program.remove());

describe("the image", () => {
  it("runs as nobody in particular from before its program is started", () => {
    expect(instructions.map(({ name }) => name)).toEqual([
      "FROM",
      "COPY",
      "RUN",
      "USER",
      "WORKDIR",
      "ENTRYPOINT",
      "CMD",
    ]);
    expect(wordsOf("USER")).toBe("node");
  });

  it("has the oldest Node that the package is for", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(wordsOf("FROM")).toBe(`node:${engines.node.replace(">=", "")}-slim`);
  });

  it("installs the packed program without a network, and checks the folder that it is given", () => {
    const packed = join(program.folder, "packed");
    const prefix = join(program.folder, "global");
    mkdirSync(packed);
    copyFileSync(program.path, join(packed, basename(program.path)));
    const place = { npm_config_prefix: prefix };
    const installed = program.script(wordsOf("RUN").replaceAll("/packed", packed), program.folder, place);
    expect(installed).toMatchObject({ status: 0 });
    const [name] = JSON.parse(wordsOf("ENTRYPOINT")) as [string];
    const run = (report: string) =>
      program.run(
        join(prefix, "bin", name),
        JSON.parse(wordsOf("CMD")),
        program.repository({ "north.inspection.yaml": report }),
      );
    expect(run(right).status).toBe(0);
    expect(run(wrong).status).toBe(1);
  });
});
