/** Web and e-mail addresses in a text, and nothing else that could be opened: no files, no scripts, no commands. */
import { matchesOf } from "../../document/matches-of.ts";

/** An address in a text; offsets count code units. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** What to open: an address that begins with `https:`, `http:` or `mailto:`. */
  readonly target: string;
}

// Browsers take no longer ones, and a line of a hostile file could be one address.
const web = /(?<![\p{L}\p{N}_@./-])(?:https?:\/\/|www\.)[^\s<>"'`“”‘’\\^{}|]{2,2000}/giu;
const mail =
  /(?<![\p{L}\p{N}_.@+/-])[\p{L}\p{N}][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}_@-])/giu;

/** Every address in the order of the kinds. A full stop, comma or bracket that ends the sentence is not part of it. */
export function addressesIn(text: string): Address[] {
  const pages = matchesOf(web, text).flatMap(({ 0: written, index }): Address[] => {
    const address = withoutEnd(written);
    // Between the beginning and the first slash there must be a name with a dot, or a host of one's own.
    if (!/^(?:https?:\/\/[\p{L}\p{N}[]|www\.[\p{L}\p{N}-]+\.[\p{L}\p{N}])/iu.test(address)) return [];
    const target = /^www\./i.test(address) ? `https://${address}` : address;
    return [{ start: index, end: index + address.length, target }];
  });
  const rest = text.replace(web, (found) => " ".repeat(found.length));
  const letters = matchesOf(mail, rest).map(({ 0: address, index }) => ({
    start: index,
    end: index + address.length,
    target: `mailto:${address}`,
  }));
  return [...pages, ...letters];
}

/** Without the signs that close a sentence or a bracket; a bracket that was opened in the address stays. */
function withoutEnd(written: string): string {
  const loose = { ")": surplus(written, "(", ")"), "]": surplus(written, "[", "]") };
  let end = written.length;
  for (; end > 0; end--) {
    const last = written.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (loose[last]-- <= 0) break;
    } else if (!/[.,;:!?*_~…–—-]/.test(last)) break;
  }
  return written.slice(0, end);
}

/** How many closing brackets have no opening one. */
function surplus(written: string, open: string, close: string): number {
  return written.split(close).length - written.split(open).length;
}
