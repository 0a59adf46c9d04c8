/** Reading one report, wherever it comes from. */
import type { FileContent } from "../../core/src/host.ts";
import { reasonOf } from "../check/reason.ts";
import type { Source } from "../check/sources.ts";
import type { Terminal } from "../terminal.ts";
import { largestReport } from "./largest-report.ts";
import { reasonNotText } from "./reason-not-text.ts";

/** Its text; undefined where it cannot be read, which is told in a sentence. */
export async function readReport(
  { shown, read }: Pick<Source, "shown" | "read">,
  terminal: Terminal,
): Promise<string | undefined> {
  let content: FileContent;
  try {
    content = await read();
  } catch (thrown) {
    terminal.tell(`“${shown}” cannot be read: ${reasonOf(thrown)}.`);
    return undefined;
  }
  if (content.kind === "text") return content.text;
  terminal.tell(`“${shown}” cannot be read: ${reasonNotText(content, largestReport)}.`);
  return undefined;
}
