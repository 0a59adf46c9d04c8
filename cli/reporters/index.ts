/** All reporters by the name of their format. */
import type { Format } from "../check/check-options.ts";
import { jsonReporter } from "./json.ts";
import { prettyReporter } from "./pretty.ts";
import type { MakeReporter } from "./reporter.ts";

/** The reporter of each format. */
export const reporters: Readonly<Record<Format, MakeReporter>> = {
  pretty: prettyReporter,
  json: jsonReporter,
};
