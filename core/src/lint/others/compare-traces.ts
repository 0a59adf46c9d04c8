/** Which reports of a run have something of one another. */
import type { ReportTraces } from "./report-traces.ts";

/** What other reports have in common with one: plain data. */
export interface FoundInOthers {
  /** Paragraph, as traces tell them apart, → names of the files that have it too. */
  readonly paragraphs: Readonly<Record<string, readonly string[]>>;
  /** Subject of another report that may be named here → name of its file. */
  readonly subjects: Readonly<Record<string, string>>;
}

/** A report with its file’s name and its facts. */
export interface TracedReport {
  readonly file: string;
  readonly traces: ReportTraces;
}

/** A paragraph that more reports have is a formula of the body that writes them, and no slip. */
const mostWithOneParagraph = 3;

/** What there is for each file that has anything, by its name. The order of the reports is that of what is named. */
export function compareTraces(reports: readonly TracedReport[]): ReadonlyMap<string, FoundInOthers> {
  const byParagraph = new Map<string, string[]>();
  const bySubject = new Map<string, string>();
  for (const { file, traces } of reports) {
    for (const words of traces.paragraphs) add(byParagraph, words, file);
    const { subject } = traces;
    if (subject !== undefined && !bySubject.has(subject)) bySubject.set(subject, file);
  }
  const found = reports.map((report): [string, FoundInOthers] => [
    report.file,
    {
      paragraphs: Object.fromEntries(paragraphsOf(report, byParagraph)),
      subjects: Object.fromEntries(subjectsOf(report, bySubject)),
    },
  ]);
  return new Map(found.filter(([, { paragraphs, subjects }]) => hasAny(paragraphs) || hasAny(subjects)));
}

function paragraphsOf({ file, traces }: TracedReport, known: ReadonlyMap<string, readonly string[]>) {
  return traces.paragraphs.flatMap((words): [string, readonly string[]][] => {
    const files = known.get(words) ?? [];
    if (files.length < 2 || files.length > mostWithOneParagraph) return [];
    return [[words, files.filter((other) => other !== file)]];
  });
}

function subjectsOf({ file: own, traces }: TracedReport, known: ReadonlyMap<string, string>) {
  return traces.names.flatMap((name): [string, string][] => {
    const file = known.get(name);
    return file === undefined || file === own || isPartOf(name, traces.subject ?? "") ? [] : [[name, file]];
  });
}

/** A part of the subject's own name is its own: "Gateshead PDU" may be a short way to say it. */
function isPartOf(name: string, own: string): boolean {
  const words = own.toLowerCase().split(" ");
  return name
    .toLowerCase()
    .split(" ")
    .every((word) => words.includes(word));
}

function add(known: Map<string, string[]>, words: string, file: string): void {
  const files = known.get(words);
  if (files && files.at(-1) !== file) files.push(file);
  if (!files) known.set(words, [file]);
}

function hasAny(group: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(group).length > 0;
}
