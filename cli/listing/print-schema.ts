/** What `schema` does. */
import { readShipped } from "../shipped.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** Prints a schema as it is shipped. */
export async function printSchema(name: string, terminal: Terminal): Promise<ExitCode> {
  terminal.print(await readShipped(`schemas/${name}.schema.json`));
  return 0;
}
