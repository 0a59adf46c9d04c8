/** Numbers with their noun. */

/** `1 file`, `2 files`, `1,000 files`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `1,234,567`. The language library knows how, but takes longer to load than a report to check. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
