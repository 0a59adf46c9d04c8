/** The files that are shipped beside the program: rule pages and schemas. */
import { join } from "node:path";
import { nodeHost } from "../host/node-host.ts";

/** The text of a shipped file such as `schemas/report.schema.json`. Rejects when there is none. */
export async function readShipped(path: string): Promise<string> {
  // The built program and everything shipped with it stand in one folder.
  const content = await nodeHost({ maxBytes: 1_000_000 }).read(join(__dirname, path));
  if (content.kind !== "text") throw new Error(`The shipped file ${path} is damaged.`);
  return content.text;
}

/** The page of a rule. Rejects when there is none. */
export async function readRulePage(id: string): Promise<string> {
  const pages = new Map(Object.entries<string>(JSON.parse(await readShipped("rule-pages.json"))));
  const page = pages.get(id);
  if (page === undefined) throw new Error(`There is no page of a rule “${id}”.`);
  return page;
}
