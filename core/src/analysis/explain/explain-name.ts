/** What a name means: the schema's word for it, or what the writer has put under a name of their own choice. */
import type { FileAnalysis } from "../analyse.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainProperty } from "./explain-property.ts";
import { explainAcronym, explainFootnote, explainPopulation } from "./explain-reference.ts";
import { explainPrinted } from "./explain-value.ts";
import type { Place } from "./place-at.ts";

/** Paragraphs of Markdown; empty where nothing is known about the name. */
export function explainName(place: Place, file: FileAnalysis): string[] {
  const said = explainOwnName(place);
  return said.length > 0 ? said : explainProperty(file.schema, place.path);
}

/** A name that the writer chose, such as the id of a figure. */
function explainOwnName({ document, lines, path }: Place): string[] {
  const { report, rated } = document;
  const [part, id, more] = path;
  if (!report || typeof id !== "string") return [];
  if (part === "ratings" && id === "standards" && typeof more === "string" && path.length === 3)
    return explainPrinted(more, rated);
  if (path.length !== 2) return [];
  if (part === "populations") return explainPopulation(id, report, rated);
  if (part === "figures") return explainFigure(id, report);
  if (part === "footnotes") return explainFootnote(id, report, lines);
  return part === "glossary" ? explainAcronym(id, report) : [];
}
