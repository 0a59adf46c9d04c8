/** Dates as reports print them. */

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2022-12" is "December 2022", "2022-10-17" is "17 October 2022"; anything else stays as it is written. */
export function sayDate(written: string): string {
  const [, year, month, day] = written.trim().match(/^(\d{4})-(\d{2})(?:-(\d{2}))?$/) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !name) return written;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
