/** A figure under `figures` that nothing quotes. */
import { unusedNames } from "../lint/edits/did-you-mean.ts";
import type { ReportRule } from "../lint/rule.ts";
import { allFindings } from "../model/all-findings.ts";
import { figureIdsIn, figureReferences } from "../model/text-references.ts";

export const figureUnused: ReportRule = {
  id: "figure-unused",
  summary: "A figure is defined that no text quotes.",
  severity: "hint",
  reads: "report",
  check({ report, lines }, say) {
    if (!report.complete || report.figures.length === 0) return;
    const named = allFindings(report).flatMap(({ figure }) => figure?.text ?? []);
    const names = report.figures.map((figure) => figure.name);
    const inProse = new Set([...named, ...figureReferences(report).map(({ id }) => id)]);
    if (names.every((name) => inProse.has(name))) return;
    // The text of the file counts, not only what could be read as prose: a misread text may hold the only use.
    const quoted = figureIdsIn(lines.text.slice(report.part.node.start, report.part.node.end));
    const unused = unusedNames(names, new Set([...quoted, ...named]));
    for (const { name, nameRange } of report.figures.filter((figure) => unused.has(figure.name))) {
      const message = `No text quotes the figure “${name}”. Quote it as {{${name}}}, or take it out.`;
      say({ at: nameRange, message, data: { id: name } });
    }
  },
};
