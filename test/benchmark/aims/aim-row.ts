/** A row of the table of aims, and its way into the document that holds the table. */

/** What was measured, what it should be and what it was. `isMet` is undefined where nothing is aimed at. */
export interface AimRow {
  readonly what: string;
  readonly aim: string;
  readonly reached: string;
  readonly isMet: boolean | undefined;
}

/** A row with the command that measures it again. */
export interface TableRow extends AimRow {
  readonly command: string;
}

/** The head of the table. */
export const tableHead = ["| what | aim | reached | | command |", "|---|---|---|:-:|---|"];

/** One line of the table, in Markdown. */
export function lineOf({ what, aim, reached, isMet, command }: TableRow): string {
  const sign = isMet === undefined ? "" : isMet ? "✓" : "✗";
  return `| ${[what, aim, reached, sign, `\`${command}\``].join(" | ")} |`;
}

/**
 * The document with these rows in its table: each in place of the row that begins alike, or behind the last row of
 * the table. Everything else stays. Throws when there is no table of aims.
 */
export function withRows(document: string, rows: readonly TableRow[]): string {
  const lines = document.split("\n");
  const start = lines.indexOf(tableHead[1] as string) + 1;
  if (start === 0) throw new Error("The document has no table of aims.");
  for (const row of rows) {
    const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
    const end = length < 0 ? lines.length : start + length;
    const known = lines.findIndex(
      (line, at) => at >= start && at < end && line.startsWith(`| ${row.what} |`),
    );
    lines.splice(known < 0 ? end : known, known < 0 ? 0 : 1, lineOf(row));
  }
  return lines.join("\n");
}
