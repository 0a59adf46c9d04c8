/** The wire format of language servers: each message is JSON behind a line that says how many bytes it has. */

/** A message as it came: a request, a notification or an answer. Nothing in it is checked. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The bytes of a message. */
export function encodeMessage(message: Message): Buffer {
  const content = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]);
}

/**
 * Gives a function that takes bytes as they come, and calls `onMessage` for every whole message, with the
 * time at which its last byte was there (`performance.now()`, in milliseconds): before it is read as JSON.
 */
export function messageReader(
  onMessage: (message: Message, arrived: number) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  return (chunk) => {
    const arrived = performance.now();
    chunks.push(chunk);
    length += chunk.length;
    // A long message comes in many pieces, which are put together once.
    while (length > 0 && length >= wanted) {
      const bytes = Buffer.concat(chunks, length);
      const next = firstMessage(bytes);
      const rest = bytes.subarray(next.end);
      chunks = [rest];
      length = rest.length;
      wanted = next.wanted;
      if (!next.content) return;
      onMessage(JSON.parse(next.content.toString("utf8")), arrived);
    }
  };
}

/** The first whole message in some bytes and where it ends, or how many bytes are wanted before there is one. */
function firstMessage(bytes: Buffer): { content?: Buffer; end: number; wanted: number } {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return { end: 0, wanted: bytes.length + 1 };
  const start = head + 4;
  const length = Number(/content-length: *(\d+)/i.exec(bytes.toString("latin1", 0, head))?.[1]);
  const end = start + length;
  if (end > bytes.length) return { end: 0, wanted: end };
  return { content: bytes.subarray(start, end), end, wanted: 0 };
}
