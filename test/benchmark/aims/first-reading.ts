/**
 * A program that reads one report and ends: `first-reading check|parse FILE` prints how many milliseconds that took, from
 * the text to its problems or, with the YAML library alone, to its parse. What loading the code takes is not in it.
 */
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { createBuiltInCore } from "../../../core/src/built-in.ts";

const [what, file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const begun = performance.now();
if (what === "parse") parseDocument(text);
else
  createBuiltInCore({ log: () => undefined })
    .analyse(file, text)
    .problems();
process.stdout.write(`${performance.now() - begun}\n`);
