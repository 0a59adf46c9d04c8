/** What a document is to be, from `--format` and from how the file to write is called. */
import { type DocumentFormat, documentFormats } from "../../core/src/protocol.ts";
import { closestOf } from "../../core/src/schema/closest.ts";

/** The format, or one plain sentence that says why there is none. */
export type ChosenFormat =
  | { readonly format: DocumentFormat; readonly mistake?: undefined }
  | { readonly format?: undefined; readonly mistake: string };

/** What a format is called in a sentence. */
export const formatNames: Readonly<Record<DocumentFormat, string>> = {
  html: "a web page",
  md: "Markdown",
  docx: "a Word document",
  pdf: "a PDF",
  json: "JSON",
};

/** Chooses; an ending that says something else than `--format` is taken for a slip. */
export function chooseFormat(written: string | undefined, out: string | undefined): ChosenFormat {
  const named = out === undefined ? undefined : formatOfName(out);
  if (written === undefined) return named ? { format: named } : { mistake: nothingSaid };
  const format = documentFormats.find((known) => known === written.toLowerCase());
  if (!format) return { mistake: unknownFormat(written) };
  if (named && named !== format)
    return { mistake: `“${out}” is the name of ${formatNames[named]}, and --format says ${format}.` };
  return { format };
}

const nothingSaid = `Say what the document is to be, as in “-f docx”: ${documentFormats.join(", ")}. Or let its name say it, as in “--out report.docx”.`;

/** What others call the formats, and how their files end. */
const otherNames: Readonly<Record<string, DocumentFormat>> = {
  htm: "html",
  web: "html",
  markdown: "md",
  word: "docx",
  doc: "docx",
};

/** The format that the ending of a file name says; undefined where it says none. */
export function formatOfName(name: string): DocumentFormat | undefined {
  const ending = name.match(/\.([^./\\]+)$/)?.[1]?.toLowerCase() ?? "";
  const isOther = ending === "htm" || ending === "markdown";
  return documentFormats.find((known) => known === (isOther ? otherNames[ending] : ending));
}

function unknownFormat(written: string): string {
  const name = written.toLowerCase();
  const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : closestOf(written, documentFormats);
  const advice = meant ? `; did you mean “${meant}”?` : `. There are: ${documentFormats.join(", ")}.`;
  return `There is no format “${written}”${advice}`;
}
