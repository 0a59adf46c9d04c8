/** How the server of the preview answers: every answer says that it may be kept, guessed at or framed by nobody. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** A page may run the preview's own script, use its own styles, talk to its own server, and nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Said with every answer. */
export const headers: Readonly<Record<string, string>> = {
  // What only counts in a header, and not within the page.
  "Content-Security-Policy": `${contentSecurityPolicy}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  // The address is a secret that no other site may learn from a link.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** A whole answer. */
export interface Answer {
  readonly status: number;
  /** The kind of content, such as `text/html; charset=utf-8`. */
  readonly type: string;
  readonly body: string;
  /** The methods that would have been right, where the method was wrong. */
  readonly allow?: string;
}

/** One plain sentence. */
export function sentence(status: number, body: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body: `${body}\n` };
}

/** Sends it; an empty one as "done, and nothing to show". */
export function send(response: ServerResponse, { status, type, body, allow }: Answer): void {
  if (status === 204) return void response.writeHead(status, headers).end();
  const content = Buffer.from(body);
  response.writeHead(status, {
    ...headers,
    "Content-Type": type,
    "Content-Length": content.length,
    ...(allow && { Allow: allow }),
    // What was not read of a request that is refused is not waited for.
    ...(status >= 400 && { Connection: "close" }),
  });
  response.end(content);
}

/** The body of a request as text; undefined when it is longer than `most` bytes. Rejects when it breaks off. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Left open where it is too long: the browser is to read why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
