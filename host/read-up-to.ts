/** Reads a stream whose length nobody knows, without ever holding much more than is allowed. */

/** All bytes of a stream, or a few more than `maxBytes` of them when it holds more: the rest is not read. */
export async function readUpTo(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}
