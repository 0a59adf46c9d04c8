/** The core as the command line uses it: with everything that is built in. */
import { builtInFrameworks } from "../../core/src/framework/built-in.gen.ts";
import { frameworkCatalogue } from "../../core/src/framework/catalogue.ts";
import type { Host } from "../../core/src/host.ts";
import { type Core, type CoreParts, createCore, defaultLimits } from "../../core/src/index.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import framework from "../../schemas/framework.schema.json";
import report from "../../schemas/report.schema.json";

/** Makes the core. `maxFileSize` is in bytes, and a text never has more characters than bytes. */
export function makeCore(host: Host, maxFileSize: number): Core {
  return createCore({
    host,
    schemas: { report, framework } as unknown as CoreParts["schemas"],
    frameworks: frameworkCatalogue(builtInFrameworks),
    rules: builtInRules,
    limits: { ...defaultLimits, length: maxFileSize },
  });
}
