/** What `schema` does. */
import { readShipped } from "../shipped.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** Prints a schema with lines to read. */
export async function printSchema(name: string, terminal: Terminal): Promise<ExitCode> {
  const schema = JSON.parse(await readShipped(`schemas/${name}.schema.json`));
  terminal.print(`${JSON.stringify(schema, undefined, 2)}\n`);
  return 0;
}
