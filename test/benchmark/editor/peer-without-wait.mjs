/**
 * Red Hat's language server without the 200 ms that it waits before it looks for problems: what its work
 * takes, apart from that choice. Nothing else of it is changed. Run as the server itself: `--stdio`.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("yaml-language-server/package.json"));
const { SettingsState } = require(join(folder, "out/server/src/yamlSettings.js"));
Object.defineProperty(SettingsState.prototype, "validationDelayMs", { get: () => 0, set: () => undefined });
require(join(folder, "bin/yaml-language-server"));
