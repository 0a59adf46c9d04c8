/**
 * Measures how deep a text nests, and of how many pieces it is, before anything else looks at it: ten thousand opening
 * brackets cost a walk over a list and no stack, and a million empty lists no memory.
 */
import { type CST, Lexer, Parser } from "yaml";

/** What the library reads of a text, or the offset at which its nesting passes the limit, or that it is too much. */
export type Tokens =
  | { readonly tokens: CST.Token[]; readonly pieces: number }
  | { readonly tooDeep: number }
  | { readonly tooMany: true };

/** Reads a text without running out of stack: the library's own parser takes a few calls for each open level. */
export function tokensOf(text: string, limit: number, mostPieces: number): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++pieces > mostPieces) return { tooMany: true };
    // What is a little too deep is read to its end, which tells the exact place.
    if (parser.stack.length > 4 * limit + 8) return { tooDeep: parser.stack[limit]?.offset ?? 0 };
  }
  for (const token of parser.end()) tokens.push(token);
  const tooDeep = exceedsDepth(tokens, limit);
  return tooDeep === undefined ? { tokens, pieces } : { tooDeep };
}

/** The offset at which the nesting passes the limit, or undefined. */
function exceedsDepth(tokens: readonly CST.Token[], limit: number): number | undefined {
  const pending: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limit) return token.offset;
    if (token.type === "document" && token.value) pending.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const item of token.items) {
      if (item.key) pending.push({ token: item.key, depth: depth + 1 });
      if (item.value) pending.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
