/** The core with everything that is built in: the formats, the frameworks and the rules that are shipped. */
import config from "../../schemas/config.schema.json";
import framework from "../../schemas/framework.schema.json";
import report from "../../schemas/report.schema.json";
import type { CoreParts } from "./analysis/core-parts.ts";
import type { ParseLimits } from "./document/parsed-file.ts";
import { builtInFrameworks } from "./framework/built-in.gen.ts";
import { frameworkCatalogue } from "./framework/catalogue.ts";
import type { Host } from "./host.ts";
import { type Core, createCore } from "./index.ts";
import { builtInRules } from "./rules/index.gen.ts";

/** Makes the core that command line and editor share. `limits` replaces the usual ones. */
export function createBuiltInCore(host: Pick<Host, "log">, limits?: ParseLimits): Core {
  return createCore({
    host,
    schemas: { report, framework, config } as unknown as CoreParts["schemas"],
    frameworks: frameworkCatalogue(builtInFrameworks),
    rules: builtInRules,
    ...(limits && { limits }),
  });
}
