/** How the changes are told, from `--format` and from how the file to write is called. */
import { closestOf } from "../../core/src/schema/closest.ts";

/** All formats. */
export const diffFormats = ["text", "markdown", "html", "json"] as const;

/** One of them. */
export type DiffFormat = (typeof diffFormats)[number];

/** The format, or one plain sentence that says why there is none. */
export type ChosenDiffFormat =
  | { readonly format: DiffFormat; readonly mistake?: undefined }
  | { readonly format?: undefined; readonly mistake: string };

/** Chooses. An ending that says something else than `--format` is taken for a slip. */
export function chooseDiffFormat(written: string | undefined, out: string | undefined): ChosenDiffFormat {
  const named = endings[out?.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? ""];
  if (written === undefined) return { format: named ?? "text" };
  const name = written.toLowerCase();
  const format = diffFormats.find((known) => known === name) ?? otherNames[name];
  if (!format) return { mistake: unknownFormat(written) };
  if (named && named !== format)
    return { mistake: `“${out}” is the name of ${formatNames[named]}, and --format says ${format}.` };
  return { format };
}

const formatNames: Readonly<Record<DiffFormat, string>> = {
  text: "a text",
  markdown: "Markdown",
  html: "a web page",
  json: "JSON",
};

const endings: Readonly<Record<string, DiffFormat | undefined>> = Object.assign(Object.create(null), {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  json: "json",
});

const otherNames: Readonly<Record<string, DiffFormat | undefined>> = Object.assign(Object.create(null), {
  md: "markdown",
  htm: "html",
});

function unknownFormat(written: string): string {
  const meant = closestOf(written, diffFormats);
  const advice = meant ? `; did you mean “${meant}”?` : `. There are: ${diffFormats.join(", ")}.`;
  return `There is no format “${written}”${advice}`;
}
