/** Bytes to text, strictly: a file in another encoding is said to be one, never read with wrong letters. */
import type { FileContent } from "../core/src/host.ts";

/** The text of UTF-8 bytes without a byte-order mark; `notText` when they are not UTF-8. */
export function decodeText(bytes: Uint8Array): FileContent {
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "notText", reason: "notUtf8" };
  }
}
