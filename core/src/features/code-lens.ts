/** `textDocument/codeLens`: the preview, above a report; what the ratings come to, above the ratings page; how often a finding is named, above it. */
import type { CodeLens, CodeLensParams, Location } from "vscode-languageserver-protocol";
import type { AnalysedDocument, FileAnalysis } from "../analysis/analyse.ts";
import { isSumOfPoints, overallRollUp } from "../lint/standards/counted-score.ts";
import { allFindings } from "../model/all-findings.ts";
import type { Report } from "../model/report.ts";
import { commands } from "../protocol.ts";
import type { DocumentFeature } from "./feature.ts";

/** Answers with lenses in the order of their kinds; none for a framework or a configuration. */
export const codeLens: DocumentFeature<CodeLensParams, CodeLens[]> = {
  scope: "document",
  method: "textDocument/codeLens",
  capability: { codeLensProvider: {} },
  empty: [],
  run: ({ file }) => [
    ...preview(file),
    ...file.documents.flatMap(({ report, rated }) =>
      report ? [...overall(report, rated), ...named(report, file.path)] : [],
    ),
  ],
};

/** Above the first line. The preview shows the first report of a file; of one that cannot be read there is none. */
function preview({ documents, path }: FileAnalysis): CodeLens[] {
  if (!documents[0]?.report) return [];
  const start = { line: 0, character: 0 };
  const command = { title: "Open preview", command: commands.openPreview, arguments: [path] };
  return [{ range: { start, end: start }, command }];
}

/** "As computed: 15/27, Good". Nothing as long as a rating is missing. */
function overall({ ratings }: Report, rated: AnalysedDocument["rated"]): CodeLens[] {
  if (!ratings || rated?.overall.status !== "rated" || !rated.overall.level) return [];
  const { value, maximum, level } = rated.overall;
  const isScore = isSumOfPoints(overallRollUp(rated.framework.rollUps)?.measure) && maximum !== undefined;
  const title = `As computed: ${isScore ? `${value}/${maximum}, ` : ""}${level.label}`;
  // A command without a name is shown and does nothing.
  return [{ range: ratings.part.head, command: { title, command: "" } }];
}

/** "3 recommendations" above each finding that a recommendation names. */
function named(report: Report, uri: string): CodeLens[] {
  const places = placesByFinding(report, uri);
  if (places.size === 0) return [];
  return allFindings(report).flatMap(({ id }) => {
    const locations = id && places.get(id.text);
    if (!locations) return [];
    const { range } = id;
    const title = locations.length === 1 ? "1 recommendation" : `${locations.length} recommendations`;
    return [
      {
        range,
        command: { title, command: commands.showReferences, arguments: [uri, range.start, locations] },
      },
    ];
  });
}

/** Where recommendations name findings, by the id of the finding; a recommendation that names one twice counts once. */
function placesByFinding(report: Report, uri: string): ReadonlyMap<string, Location[]> {
  const places = new Map<string, Location[]>();
  for (const { findings } of report.recommendations.flatMap(({ actions }) => actions)) {
    const ids = new Map(findings.toReversed().map((finding) => [finding.text, finding]));
    for (const { text, range } of ids.values()) {
      const known = places.get(text);
      if (known) known.push({ uri, range });
      else places.set(text, [{ uri, range }]);
    }
  }
  return places;
}
