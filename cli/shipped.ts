/** The files that are shipped beside the program: rule pages and schemas, as they stand in its sources. */
import { join } from "node:path";
import { nodeHost } from "../host/node-host.ts";

/** The text of a shipped file such as `rules/rating-not-as-computed.md`. Rejects when there is none. */
export async function readShipped(path: string): Promise<string> {
  // The built program and everything shipped with it stand in one folder.
  const content = await nodeHost({ maxBytes: 1_000_000 }).read(join(__dirname, path));
  if (content.kind !== "text") throw new Error(`The shipped file ${path} is damaged.`);
  return content.text;
}
