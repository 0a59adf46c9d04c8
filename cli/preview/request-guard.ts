/**
 * Which requests are answered at all. The server listens on this computer alone, but every web page that is open
 * in a browser here could ask it too: what such a page does not know, or cannot pretend, is asked for.
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** A word that nobody guesses, for the address of one preview: 128 bits, as letters that need no escaping. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** Whether both are the same, found out in the same time however much of them is. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

/**
 * Whether the browser meant this computer. A name of somebody's own that is made to lead here ("DNS rebinding")
 * would let their page read everything. Any port: it may have been forwarded.
 */
export function isMeantForHere({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(headers.host ?? "");
}

/** Whether a page of the preview itself sent this. Browsers say of every POST where it comes from. */
export function isFromOwnPage({ headers }: IncomingMessage): boolean {
  return headers.host !== undefined && headers.origin === `http://${headers.host}`;
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
