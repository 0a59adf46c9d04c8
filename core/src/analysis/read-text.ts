/** Reads a text through the host, where a file that is missing or no text is nothing unusual. */
import type { Host } from "../host.ts";

/** A text, or why there is none: the end of a sentence, without its full stop. */
export type ReadText =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

/** Reads a file. Never rejects. */
export async function readText(path: string, host: Pick<Host, "read" | "stat">): Promise<ReadText> {
  const kind = await host.stat(path);
  if (kind !== "file") return { reason: kind === "folder" ? "it is a folder" : "there is no such file" };
  try {
    const content = await host.read(path);
    if (content.kind === "text") return { text: content.text };
    return { reason: content.kind === "tooLarge" ? "it is too large" : "it is not text in UTF-8" };
  } catch {
    return { reason: "it may not be read" };
  }
}
