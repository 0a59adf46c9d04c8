/** Which of our files a file is: by its name, or by what its first line says. */

/** A report, a framework of rating rules, or a configuration of the checks. */
export type DocumentKind = "report" | "framework" | "config";

/** The names of a configuration; where both stand in one folder, the first counts. */
export const configNames = ["inspection-reports.yaml", "inspection-reports.yml"] as const;

const first = /^\uFEFF?#[ \t]*inspection-reports:[ \t]*(report|framework|config)[ \t]*\r?(?:\n|$)/;

/** The kind of a file, or undefined when it is none of ours. `text` may be its beginning alone. */
export function kindOf(path: string, text: string): DocumentKind | undefined {
  if (/\.inspection\.ya?ml$/i.test(path)) return "report";
  if (/\.framework\.ya?ml$/i.test(path)) return "framework";
  if (/(?:^|[\\/])inspection-reports\.ya?ml$/i.test(path)) return "config";
  return text.match(first)?.[1] as DocumentKind | undefined;
}
