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
export type Target = { readonly kind: "print" } | FileTarget;

/** A file that a document is written to. */
export interface FileTarget {
  readonly kind: "file";
  /** In full. */
  readonly path: string;
  readonly shown: string;
  /** Whether that very file was named; otherwise it is called like its report. */
  readonly isNamed: boolean;
}

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
  return { targets: reports.map((report) => targetOf(report, choice, reports.length > 1)) };
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
  if (out === undefined) return file(join(dirname(report.path), name), folder, false);
  const isFolder = standing === "folder" || isFolderName(out) || isOneOfMany;
  return file(resolve(folder, isFolder ? join(out, name) : out), folder, !isFolder);
}

function file(path: string, folder: string, isNamed: boolean): FileTarget {
  return { kind: "file", path, shown: shownPath(path, folder), isNamed };
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
