/** The walls between rooms hold: an import in a wrong direction fails the lint, one in a right direction does not. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const wrong: [from: string, imports: string][] = [
  ["core/src/document/x.ts", "../schema/annotated-schema.ts"],
  ["core/src/model/x.ts", "../lint/rule.ts"],
  ["core/src/framework/x.ts", "../rules/index.gen.ts"],
  ["core/src/lint/x.ts", "../analysis/analyse.ts"],
  ["core/src/rules/x.ts", "./rating-not-as-computed.ts"],
  ["core/src/rules/x.ts", "../features/hover.ts"],
  ["core/src/export/x.ts", "../rules/index.gen.ts"],
  ["core/src/model/x.ts", "yaml"],
  ["core/src/lint/x.ts", "node:fs"],
  ["core/src/index.ts", "../../cli/run.ts"],
  ["host/x.ts", "../cli/run.ts"],
  ["cli/x.ts", "../scripts/build.ts"],
  ["client/src/x.ts", "../../core/src/index.ts"],
  ["core/src/export/x.ts", "../analysis/analyse.ts"],
  ["core/src/compare/x.ts", "../analysis/analyse.ts"],
  ["core/src/export/x.ts", "../compare/compare-reports.ts"],
  ["preview/x.ts", "../core/src/index.ts"],
  ["preview/x.ts", "node:fs"],
  ["documents/x.ts", "../server/server.ts"],
];

const right: [from: string, imports: string][] = [
  ["core/src/document/x.ts", "yaml"],
  ["core/src/lint/x.ts", "../model/report.ts"],
  ["core/src/rules/x.ts", "../lint/edit.ts"],
  ["core/src/analysis/x.ts", "../lint/run.ts"],
  ["host/x.ts", "../core/src/index.ts"],
  ["cli/x.ts", "../host/node-host.ts"],
  ["client/src/x.ts", "../../core/src/protocol.ts"],
  ["client/preview/x.ts", "../../preview/shell.ts"],
  ["core/src/export/x.ts", "../prose/prose-reader.ts"],
  ["core/src/features/x.ts", "../export/html.ts"],
  ["core/src/compare/x.ts", "../export/finish/say-figure.ts"],
  ["preview/x.ts", "../core/src/protocol.ts"],
  ["documents/x.ts", "../core/src/export/finished-report.ts"],
];

let restricted: ReadonlySet<string>;
beforeAll(() => {
  restricted = restrictedImports([...wrong, ...right]);
});

describe("an import in a wrong direction fails", () => {
  it.each(wrong)("%s must not import %s", (from, imports) => {
    expect(restricted).toContain(nameOf(from, imports));
  });
});

describe("an import in a right direction passes", () => {
  it.each(right)("%s may import %s", (from, imports) => {
    expect(restricted).not.toContain(nameOf(from, imports));
  });
});

/** The paths of those files, of one for each pair, in which the project's own lint settings refuse the import. */
function restrictedImports(pairs: readonly [from: string, imports: string][]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), "walls-"));
  const settings = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  for (const [from, imports] of pairs) {
    const path = join(folder, nameOf(from, imports));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { anything } from "${imports}";\nexport const used = anything;\n`);
  }
  const biome = join(process.cwd(), "node_modules/.bin/biome");
  const { stdout } = spawnSync(biome, ["lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: folder,
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const refused = (JSON.parse(stdout).diagnostics as Diagnostic[]).filter(({ category }) =>
    category.includes("noRestrictedImports"),
  );
  return new Set(refused.map(({ location }) => pathOf(location).replaceAll("\\", "/")));
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

function pathOf({ path }: Diagnostic["location"]): string {
  return typeof path === "string" ? path : path.file;
}

/** A file of its own for each pair, in the room of `from`. */
function nameOf(from: string, imports: string): string {
  return from.replace(/x\.ts$|index\.ts$/, `${imports.replace(/\W+/g, "-")}.ts`);
}

describe("core knows no world but the language's own", () => {
  it.each([
    "console.log(1)",
    "process.exit()",
    "document.title",
    "setTimeout(() => {}, 1)",
    "new URL('a:b')",
  ])("%s is refused", (use) => {
    expect(compileInCore(`${use};\nexport {};\n`)).toMatch(/Cannot find name/);
  });

  it("what the language has is not", () => {
    expect(compileInCore("export const map = new Map<string, number>();\n")).toBe("");
  });
});

/** What the compiler says of a file under core's own settings. */
function compileInCore(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "walls-"));
  writeFileSync(join(folder, "x.ts"), text);
  const settings = { extends: join(process.cwd(), "core/tsconfig.json"), include: ["x.ts"], exclude: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const { stdout } = spawnSync(join(process.cwd(), "node_modules/.bin/tsc"), ["-p", folder], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return stdout;
}
