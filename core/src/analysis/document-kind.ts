/** Which of our files a file is: by its name, or by what its first line says. */

/** A report, or a framework of rating rules. */
export type DocumentKind = "report" | "framework";

/** The kind of a file, or undefined when it is none of ours. `text` may be its beginning alone. */
export function kindOf(path: string, text: string): DocumentKind | undefined {
  if (/\.inspection\.ya?ml$/i.test(path)) return "report";
  if (/\.framework\.ya?ml$/i.test(path)) return "framework";
  const optedIn = text.match(/^\uFEFF?#[ \t]*inspection-reports:[ \t]*(report|framework)[ \t]*\r?(?:\n|$)/);
  return optedIn?.[1] as DocumentKind | undefined;
}
