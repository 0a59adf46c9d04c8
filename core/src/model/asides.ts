/** What stands in a text beside the writer's own words: quotations of other people, and code. */

/** What a place belongs to; undefined for the writer's own words. */
export type Aside = "quotation" | "code";

/** Tells of one place after the other what it belongs to; the offsets asked for must rise. */
export interface Asides {
  at(offset: number): Aside | undefined;
}

const none: Asides = { at: () => undefined };

/** Lines that Markdown takes for quotations, several words between double quotation marks, and code. */
export function asidesIn(text: string): Asides {
  if (!/[>"“`]/.test(text)) return none;
  const marks = text.matchAll(
    /^[ \t]{0,12}>[^\n]*|“(?:[^“”\n]|\n(?![ \t]*\n)){1,2000}”|(?<![A-Za-zÀ-ỿ\p{N}])"(?:[^"\n]|\n(?![ \t]*\n)){1,2000}"|`[^`\n]{1,500}`/gmu,
  );
  const stretches = [...marks].flatMap(({ 0: found, index: start }) => {
    const kind: Aside = found.startsWith("`") ? "code" : "quotation";
    // A single word between marks is a name, and no quotation.
    if (/^["“]/.test(found) && !/\S\s{1,9}\S/.test(found)) return [];
    return [{ start, end: start + found.length, kind }];
  });
  let next = 0;
  return {
    at: (offset) => {
      while (next < stretches.length && (stretches[next]?.end ?? 0) <= offset) next++;
      const stretch = stretches[next];
      return stretch && stretch.start <= offset ? stretch.kind : undefined;
    },
  };
}
