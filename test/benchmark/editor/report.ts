/** The table of the editor's benchmark: ratios first, then what they come from. */
import { median, quantile, type Row, ratio, type Samples } from "./samples.ts";

const head = ["what", "asked ÷ Red Hat", "sent ÷ Red Hat", "ours, asked", "ours, sent", "Red Hat"];

/** The table in Markdown, a line for each row. */
export function tableOf(samples: Samples): string[] {
  return [
    `| ${head.join(" | ")} |`,
    "|---|--:|--:|--:|--:|--:|",
    ...[...samples.rows].map(([name, row]) => `| ${[name, ...cells(name, row)].join(" | ")} |`),
  ];
}

/** What must be known to read the table. */
export const legend = [
  "Medians of rounds in which the servers take turns, in brackets the 95th percentile; ratios are medians of the",
  "ratios within a round, below 1 where ours needs less. “Asked” is an editor that asks for problems at every key, as",
  "VS Code does; “sent” one that waits until they are sent, for which our server waits 100 ms of its own after a key.",
  "Red Hat’s server always waits 200 ms after a key or an opening, by design: the rows that take that wait out run it",
  "with a wait of 0. Processor time is that of the whole server and needs Linux, as memory does.",
];

function cells(name: string, row: Row): string[] {
  const unit = name.startsWith("memory") ? "MB" : "ms";
  const values = [row.asked, row.sent, row.peer].map((samples) => value(samples, unit));
  return [times(row, "asked"), times(row, "sent"), ...values];
}

function times(row: Row, column: "asked" | "sent"): string {
  const found = ratio(row, column);
  return Number.isNaN(found) ? "–" : found.toFixed(found < 0.1 ? 3 : 2);
}

function value(samples: readonly number[], unit: string): string {
  const middle = median(samples);
  if (Number.isNaN(middle)) return "–";
  const high = quantile(samples, 0.95);
  return samples.length > 1 ? `${round(middle)} ${unit} (${round(high)})` : `${round(middle)} ${unit}`;
}

function round(figure: number): string {
  return figure.toFixed(figure < 100 ? 1 : 0);
}
