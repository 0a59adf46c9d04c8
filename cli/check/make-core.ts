/** The core as the command line uses it: with everything that is built in. */
import { createBuiltInCore } from "../../core/src/built-in.ts";
import type { Host } from "../../core/src/host.ts";
import { type Core, defaultLimits } from "../../core/src/index.ts";

/** Makes the core. `maxFileSize` is in bytes, and a text never has more characters than bytes. */
export function makeCore(host: Host, maxFileSize: number): Core {
  return createBuiltInCore(host, { ...defaultLimits, length: maxFileSize });
}
