/** What both runners take on the command line. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The project's folder. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

/** `--extension FOLDER`: another extension than this project's. `--grep TEXT`: only tests with this in their titles. */
export function runOptions(): { readonly extension: string; readonly grep: string } {
  const { values } = parseArgs({
    options: { extension: { type: "string", default: project }, grep: { type: "string", default: "" } },
  });
  return { extension: resolve(values.extension), grep: values.grep };
}
