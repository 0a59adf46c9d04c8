/** Where each document goes: beside its report, into a folder, under a name of its own, or to standard output. */
import { dirname, join, resolve } from "node:path";
import { documentName } from "../../core/src/export/document-name.ts";
import { isTextFormat } from "../../core/src/export/render-text.ts";
import type { DocumentFormat } from "../../core/src/protocol.ts";
import { shownPath } from "../../host/find-files.ts";
import { formatNames, formatOfName } from "./choose-format.ts";

/** A report by its names. */
export interface NamedReport {
  /** In full. */
  readonly path: string;
  readonly shown: string;
  readonly isStandardInput: boolean;
}

/** Where a document goes. */
export type Target =
  | { readonly kind: "print" }
  | { readonly kind: "file"; readonly path: string; readonly shown: string };

/** What was said about where they go, and what is there. */
export interface TargetChoice {
  readonly format: DocumentFormat;
  readonly out: string | undefined;
  /** What stands at `out`. */
  readonly standing: "file" | "folder" | undefined;
  /** The folder that people work in. */
  readonly folder: string;
  /** Whether standard output is a screen that a person looks at. */
  readonly isScreen: boolean;
}

/** The target of each report in order, or one plain sentence that says why they cannot be had. */
export type Targets =
  | { readonly targets: readonly Target[]; readonly mistake?: undefined }
  | { readonly targets?: undefined; readonly mistake: string };

/** Finds them. Nothing is looked at or written. */
export function targetsOf(reports: readonly NamedReport[], choice: TargetChoice): Targets {
  const mistake = mistakeIn(reports, choice);
  if (mistake !== undefined) return { mistake };
  const targets = reports.map((report) => targetOf(report, choice, reports.length > 1));
  const clash = clashIn(reports, targets);
  return clash === undefined ? { targets } : { mistake: clash };
}

function mistakeIn(
  reports: readonly NamedReport[],
  { format, out, standing, isScreen }: TargetChoice,
): string | undefined {
  const many = reports.length > 1;
  const prints = out === "-" || (out === undefined && reports.some((report) => report.isStandardInput));
  if (prints && many)
    return "Only one document can be printed: give --out a folder for several, or name one report.";
  if (prints && isScreen && !isTextFormat(format))
    return `${capital(formatNames[format])} cannot be shown in a terminal. Say where to write it, as in “--out report.${format}”.`;
  if (out === undefined || out === "-" || !many || standing === "folder") return undefined;
  if (standing === "file") return `“${out}” is a file, and several documents need a folder.`;
  return !isFolderName(out) && formatOfName(out)
    ? `“${out}” is the name of one document, and several need a folder. For a folder of that name, write “${out}/”.`
    : undefined;
}

function targetOf(report: NamedReport, choice: TargetChoice, isOneOfMany: boolean): Target {
  const { out, format, folder, standing } = choice;
  if (out === "-" || (out === undefined && report.isStandardInput)) return { kind: "print" };
  const name = documentName(isNameless(report) ? "" : report.path, format);
  if (out === undefined) return file(join(dirname(report.path), name), folder);
  const isFolder = standing === "folder" || isFolderName(out) || isOneOfMany;
  return file(resolve(folder, isFolder ? join(out, name) : out), folder);
}

function file(path: string, folder: string): Target {
  return { kind: "file", path, shown: shownPath(path, folder) };
}

/** Two documents for one place, or one in the place of a report. Capital letters are the same on some computers. */
function clashIn(reports: readonly NamedReport[], targets: readonly Target[]): string | undefined {
  const taken = new Set(reports.map(({ path }) => path.toLowerCase()));
  const written = new Map<string, NamedReport>();
  for (const [at, target] of targets.entries()) {
    if (target.kind === "print") continue;
    const place = target.path.toLowerCase();
    const report = reports[at] as NamedReport;
    // Another report, or a configuration: no document is called so.
    if (/\.ya?ml$/.test(place) && !taken.has(place))
      return `“${target.shown}” has the name of a report or a configuration. Give the document another name with --out.`;
    if (taken.has(place)) return `“${target.shown}” is a report. Give the document another name with --out.`;
    const other = written.get(place);
    if (other) return `“${other.shown}” and “${report.shown}” would both be written to “${target.shown}”.`;
    written.set(place, report);
  }
  return undefined;
}

/** Standard input that was given no name. */
function isNameless({ isStandardInput, shown }: NamedReport): boolean {
  return isStandardInput && shown.startsWith("<");
}

function isFolderName(path: string): boolean {
  return /[\\/]$/.test(path);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
