/** Every file of this project that is a report, a framework or a configuration, and every example on a page of a rule. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";

/** A text, and the name it is checked under. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

const places = [
  ...["examples/**/*.{yaml,yml}", "frameworks/*.yaml", "test/corpus/**/*.{yaml,yml}", "test/grammar/*.yaml"],
  ...["test/features/**/*.{yaml,yml}", "test/e2e/workspace/**/*.{yaml,yml}", "test/benchmark/**/*.yaml"],
];

/** All of them, the same order everywhere. */
export function corpus(): readonly CorpusFile[] {
  const files = globSync(places).sort();
  const pages = globSync("core/src/rules/*.md").sort();
  return [
    ...files.map((path) => ({ name: nameOf(path), text: withoutMarks(readFileSync(path, "utf8")) })),
    ...pages.flatMap((path) => examplesOn(readFileSync(path, "utf8"))),
  ];
}

function examplesOn(page: string): CorpusFile[] {
  const blocks = page.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, text = ""]) => ({ name: "page.inspection.yaml", text }));
}

/** Cases of features mark the cursor. */
function withoutMarks(text: string): string {
  return text.replaceAll("<|>", "");
}

/** The name decides what a file is; what has no telling one is a report. */
function nameOf(path: string): string {
  const name = basename(path);
  if (path.startsWith("frameworks")) return name.replace(/(?:\.framework)?\.yaml$/, ".framework.yaml");
  return /\.(?:framework|inspection)\.yaml$|inspection-reports\.yaml$/.test(name)
    ? name
    : `${name}.inspection.yaml`;
}
