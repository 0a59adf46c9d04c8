/** Hands a report over as a document: a web page, Word, PDF, Markdown, or data. */
import { type DocumentFormat, documentFormats } from "../../core/src/protocol.ts";
import { askDocument } from "../export/ask-document.ts";
import { offerDocument } from "../export/offer-document.ts";
import { pickFormat } from "../export/pick-format.ts";
import { saveDocument } from "../export/save-document.ts";
import type { Command } from "./command.ts";
import { reportFile } from "./report-file.ts";

/**
 * Takes a report's address, or the one in front; a format, or asks for one; and where to put the document, or asks
 * for that too. Gives where it is, or undefined when the writer chose not to. Rejects when it cannot be made or written.
 */
export const exportDocument: Command = {
  name: "exportDocument",
  run: async (services, ...given) => {
    // A key may be given the format alone; a menu gives the file, and then what else is selected.
    const [first, ...more] = isFormat(given[0]) ? [undefined, ...given] : given;
    const file = reportFile(services.previews, first);
    if (!file) return undefined;
    const format = more.find(isFormat) ?? (await pickFormat());
    const document = format && (await askDocument(services, file, format));
    if (!document) return undefined;
    const written = await saveDocument(document, { file, format, to: more[1] });
    // Not awaited: the command is done, however long the message stands.
    if (written) void offerDocument(written, format);
    return written;
  },
};

function isFormat(given: unknown): given is DocumentFormat {
  return (documentFormats as readonly unknown[]).includes(given);
}
