/** Prose quotes a figure as `{{id}}`, or a finding names one, that is not under `figures`. */
import { didYouMean } from "../lint/edits/did-you-mean.ts";
import { replace } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { Found, ReportRule } from "../lint/rule.ts";
import { allFindings } from "../model/all-findings.ts";
import { figureReferences } from "../model/text-references.ts";
import type { Range, TextEdit } from "../problem.ts";

export const figureIdUnknown: ReportRule = {
  id: "figure-id-unknown",
  summary: "A figure is quoted that is not defined under “figures”.",
  severity: "error",
  reads: "report",
  follows: "text",
  check({ report }, say) {
    const ids = report.figures.map((figure) => figure.name);
    for (const reference of figureReferences(report)) {
      if (ids.includes(reference.id)) continue;
      const { id, range, idRange } = reference;
      say(unknown(id, ids, range, (meant) => replace(idRange, meant)));
    }
    for (const { figure } of allFindings(report)) {
      if (!figure || ids.includes(figure.text)) continue;
      const found = unknown(figure.text, ids, figure.range, (meant) => replaceWords(figure, meant));
      say({ ...found, explains: figure.range });
    }
  },
};

function unknown(id: string, ids: readonly string[], at: Range, edit: (meant: string) => TextEdit): Found {
  const otherwise = "Define it under “figures”, or write the figure itself.";
  const { ending, fixes, meant } = didYouMean(id, ids, otherwise, edit);
  return { at, message: `There is no figure “${id}”${ending}`, fixes, data: { id, meant } };
}
