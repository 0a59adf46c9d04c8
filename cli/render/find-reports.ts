/** The reports that documents are to be made of: files, folders and patterns as they were named, and standard input. */
import { resolve } from "node:path";
import type { Host } from "../../core/src/host.ts";
import { type Configurations, kindOf } from "../../core/src/index.ts";
import { findFiles } from "../../host/find-files.ts";
import { readStream } from "../../host/node-host.ts";
import { complaintsOfClosed, heedConfigurations } from "../check/configured.ts";
import { reasonOf } from "../check/reason.ts";
import type { Source } from "../check/sources.ts";
import type { Terminal } from "../terminal.ts";
import type { NamedReport } from "./document-targets.ts";
import { largestReport } from "./largest-report.ts";

/** A report that can be read. */
export interface ReportSource extends Source, NamedReport {
  readonly isStandardInput: boolean;
}

/** The reports, and what was not found. */
export interface FoundReports {
  readonly reports: readonly ReportSource[];
  /** A plain sentence for each path that gave none. */
  readonly complaints: readonly string[];
  /** A plain sentence for each configuration that does not count as it was meant to. */
  readonly mistakes: readonly string[];
}

/** What they are looked for with. */
export interface FindParts {
  readonly host: Host;
  readonly terminal: Terminal;
  readonly configurations: Configurations | undefined;
  readonly stdinFilename: string | undefined;
}

/** Finds what the paths mean. What a configuration ignores is passed over unless it was named. */
export async function findReports(paths: readonly string[], parts: FindParts): Promise<FoundReports> {
  const { host, terminal, configurations } = parts;
  const onDisk = paths.filter((path) => path !== "-");
  const { files, empty, unreadable, closed } = await findFiles(onDisk, terminal.folder);
  const found: ReportSource[] = files
    .filter(({ shown, named }) => named || kindOf(shown, "") === "report" || kindOf(shown, "") === undefined)
    .map((file) => ({ ...file, isStandardInput: false, read: () => host.read(file.path) }));
  if (onDisk.length < paths.length) found.push(standardInput(parts));
  const complaints = [
    ...unreadable.map(({ path, reason }) => `“${path}” cannot be read: ${reasonOf(reason)}.`),
    ...(await complaintsOfClosed(closed, configurations, terminal.folder)),
    ...empty.map((path) => `There is no report in “${path}”. A report is called NAME.inspection.yaml.`),
  ];
  const heeded = configurations && (await heedConfigurations(found, configurations, heeding(terminal)));
  const left = new Set<Source>(heeded?.sources ?? found);
  const reports = found.filter((report) => left.has(report));
  const mistakes = heeded?.complaints ?? [];
  if (reports.length === 0 && complaints.length === 0) complaints.push(nothingLeft);
  return { reports, complaints, mistakes };
}

const nothingLeft =
  "There is no report in what was named. One that its configuration ignores must be named itself.";

function heeding({ folder }: Terminal) {
  return { folder, allowEmpty: true };
}

function standardInput({ terminal, stdinFilename }: FindParts): ReportSource {
  const shown = (stdinFilename ?? "<standard input>").replaceAll("\\", "/");
  const path = resolve(terminal.folder, shown);
  const read = () => readStream(terminal.input, largestReport);
  return { shown, path, named: true, isStandardInput: true, read };
}
