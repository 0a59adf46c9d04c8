/** Larger reports for the benchmark: the same report with every list of findings so many times as long. */

/** A report `times` as large as `text`, in characters. Findings with an id stay single, so that nothing is a duplicate. */
export function enlarge(text: string, times: number): string {
  const repeatable = copied(text, 2).length - text.length;
  return copied(text, 1 + Math.round(((times - 1) * text.length) / repeatable));
}

/** The report with so many copies of each finding that is plain prose. */
function copied(text: string, copies: number): string {
  const lines = text.split("\n");
  const enlarged: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    enlarged.push(line);
    at++;
    if (!/^\s*(?:strengths|improvements):\s*$/.test(line)) continue;
    const items = itemsBelow(lines, at);
    at += items.flat().length;
    enlarged.push(...items.flat());
    const repeatable = items.filter((item) => /^\s*- \|\s*$/.test(item[0] as string)).flat();
    for (let copy = 1; copy < copies; copy++) enlarged.push(...repeatable);
  }
  return enlarged.join("\n");
}

/** The items of the list that begins at a line, each with its lines. */
function itemsBelow(lines: readonly string[], start: number): string[][] {
  const items: string[][] = [];
  const indent = (lines[start] ?? "").search(/\S/);
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] as string;
    const column = line.search(/\S/);
    if (column >= 0 && (column < indent || (column === indent && !line.startsWith("- ", column)))) break;
    if (column === indent) items.push([]);
    items.at(-1)?.push(line);
  }
  return items;
}
