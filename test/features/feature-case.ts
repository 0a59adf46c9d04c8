/**
 * A feature test as a file: a document in which `<|>` marks the cursor, and beside it what is expected.
 * Lines `# test: name value` at the top set options; they and the marks are taken out before the document is read.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import type { FeatureContext } from "../../core/src/features/feature.ts";
import type { Position } from "../../core/src/index.ts";
import { testCore } from "../support/core.ts";

/** One case, ready to be asked. */
export interface FeatureCase {
  readonly text: string;
  /** Where `<|>` stood, in order. */
  readonly cursors: readonly Position[];
  /** The first cursor; throws when the case has none. */
  readonly cursor: Position;
  /** What the lines `# test:` say, such as `tabSize` → `4`. */
  readonly options: Readonly<Record<string, string>>;
  readonly uri: string;
  readonly context: FeatureContext;
}

const mark = "<|>";

/** Reads a case. The kind of document follows from its name, as everywhere: `NAME.framework.yaml`, or else a report. */
export function readCase(path: string): FeatureCase {
  const options: Record<string, string> = {};
  const written = readFileSync(path, "utf8").replace(/^(?:# test: .*\n)+/, (head) => {
    for (const [, name, value] of head.matchAll(/# test: (\S+) ?(.*)\n/g))
      options[name as string] = value as string;
    return "";
  });
  const pieces = (options.lineEnds === "CRLF" ? written.replaceAll("\n", "\r\n") : written).split(mark);
  const text = pieces.join("");
  const name = /\.(framework|inspection)\.yaml$|inspection-reports\.yaml$/.test(path)
    ? basename(path)
    : basename(path).replace(/\.yaml$/, ".inspection.yaml");
  const uri = `file:///reports/${name}`;
  const core = testCore();
  const file = core.analyse(uri, text);
  let offset = 0;
  const cursors = pieces.slice(0, -1).map((piece) => {
    offset += piece.length;
    return file.file.lines.positionAt(offset);
  });
  return {
    text,
    cursors,
    get cursor() {
      const [first] = cursors;
      if (!first) throw new Error(`${path} has no ${mark}.`);
      return first;
    },
    options,
    uri,
    context: {
      file,
      parts: core.parts,
      settings: {
        inlayHints: { bands: true, counts: true, scores: true },
        tabSize: Number(options.tabSize ?? 2),
        rulePages: "https://pages.example/{rule}",
      },
      pages: new PreviewPages(),
      analyseText: (changed) => core.analyseOnce(uri, changed),
    },
  };
}
