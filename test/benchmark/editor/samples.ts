/** What was measured: for every row of the table, the samples of each column, in the order in which they were taken. */

/** The columns: ours where the editor asks, ours where problems are sent, and Red Hat's. */
export type Column = "asked" | "sent" | "peer";

/** A row. Samples of one row belong together by their place: taken in the same round. */
export type Row = Readonly<Record<Column, number[]>>;

/** Rows by their names, in the order in which they were first named. */
export class Samples {
  readonly rows = new Map<string, Row>();

  /** The row of that name, which begins empty. */
  row(name: string): Row {
    const row = this.rows.get(name) ?? { asked: [], sent: [], peer: [] };
    this.rows.set(name, row);
    return row;
  }

  add(name: string, column: Column, sample: number): void {
    this.row(name)[column].push(sample);
  }
}

/** The value below which such a share of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle one of the samples; of an even number, the mean of both in the middle. NaN without samples. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? Number.NaN)) / 2;
}

/** The median of how many times as much as the peer it was, pair by pair. */
export function ratio(row: Row, column: "asked" | "sent"): number {
  const pairs = Math.min(row[column].length, row.peer.length);
  const each = row[column].slice(0, pairs).map((sample, at) => sample / (row.peer[at] as number));
  return median(each);
}
