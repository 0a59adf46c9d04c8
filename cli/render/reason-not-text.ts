/** Why a file that was read is no text that a report could be in. */
import type { FileContent } from "../../core/src/host.ts";
import { counted } from "../reporters/counted.ts";

/** The reason without a full stop; `limit` is the most that is read, in bytes. */
export function reasonNotText(content: Exclude<FileContent, { kind: "text" }>, limit: number): string {
  if (content.kind === "notText") return "it is not text in UTF-8; save it again with the encoding UTF-8";
  return `it is ${counted(content.bytes, "byte")} long, and at most ${counted(limit, "byte")} are read`;
}
