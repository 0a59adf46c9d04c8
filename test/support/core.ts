/** A core as the command line makes it, for tests: real schemas, frameworks and rules, nothing pretended. */
import { readFileSync } from "node:fs";
import { builtInFrameworks } from "../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../core/src/framework/catalogue.ts";
import { type Core, type CoreParts, createCore } from "../../core/src/index.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";

/** Makes a core; parts given replace the real ones. What is logged is kept in `logged`. */
export function testCore(parts: Partial<CoreParts> = {}): Core & { readonly logged: string[] } {
  const logged: string[] = [];
  const core = createCore({
    host: { log: (line) => logged.push(line) },
    schemas: { report: schema("report"), framework: schema("framework"), config: schema("config") },
    frameworks: frameworkCatalogue(builtInFrameworks),
    rules: builtInRules,
    ...parts,
  });
  return { ...core, logged };
}

function schema(kind: string) {
  return JSON.parse(readFileSync(`schemas/${kind}.schema.json`, "utf8"));
}
