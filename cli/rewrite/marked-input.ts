/** Standard input, with the knowledge whether it began with a byte-order mark, which reading takes away. */

/** A stream that can be read once, and what was seen of it. */
export interface MarkedInput {
  readonly stream: AsyncIterable<Uint8Array>;
  /** The byte-order mark as text; nothing where there was none, or before the stream is read. */
  readonly mark: string;
}

/** Watches a stream. */
export function markedInput(input: AsyncIterable<Uint8Array>): MarkedInput {
  let head: readonly number[] = [];
  const stream = async function* () {
    for await (const chunk of input) {
      if (head.length < markBytes.length)
        head = [...head, ...chunk.subarray(0, markBytes.length - head.length)];
      yield chunk;
    }
  };
  return {
    stream: stream(),
    get mark() {
      return markBytes.every((byte, at) => head[at] === byte) ? "\ufeff" : "";
    },
  };
}

const markBytes = [0xef, 0xbb, 0xbf];
