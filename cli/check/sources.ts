/** What is to be checked: files from the disk and standard input, in one order. */
import { resolve } from "node:path";
import type { FileContent, Host } from "../../core/src/host.ts";
import { type FoundFiles, findFiles } from "../../host/find-files.ts";
import { readStream } from "../../host/node-host.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions } from "./check-options.ts";
import { reasonOf } from "./reason.ts";

/** A text to be checked, and how to name it. */
export interface Source {
  readonly shown: string;
  /** Where it is, in full; for standard input, where it would be under the name it was given. */
  readonly path: string;
  /** Whether it was named, and not merely found. */
  readonly named: boolean;
  /** Whether it is no file but what another program writes into this one. */
  readonly isStandardInput?: boolean;
  /** Rejects when it cannot be read. */
  read(): Promise<FileContent>;
}

/** The sources, and a plain sentence for each path that gave none. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly complaints: readonly string[];
  /** Folders that could not be looked into. */
  readonly closed: FoundFiles["closed"];
}

/** Finds what the paths mean. `-` is standard input. */
export async function findSources(
  paths: readonly string[],
  options: Pick<CheckOptions, "allowEmpty" | "stdinFilename" | "maxFileSize">,
  { host, terminal }: { host: Host; terminal: Terminal },
): Promise<Sources> {
  const onDisk = paths.filter((path) => path !== "-");
  const { files, empty, unreadable, closed } = await findFiles(onDisk, terminal.folder);
  const sources: Source[] = files.map((file) => ({ ...file, read: () => host.read(file.path) }));
  if (onDisk.length < paths.length) {
    const shown = (options.stdinFilename ?? "<standard input>").replaceAll("\\", "/");
    const path = resolve(terminal.folder, shown);
    const read = () => readStream(terminal.input, options.maxFileSize);
    sources.push({ shown, path, named: true, isStandardInput: true, read });
    sources.sort((a, b) => (a.shown < b.shown ? -1 : 1));
  }
  const complaints = unreadable.map(({ path, reason }) => `“${path}” cannot be read: ${reasonOf(reason)}.`);
  if (!options.allowEmpty) complaints.push(...empty.map(nothingIn));
  return { sources, complaints, closed };
}

function nothingIn(path: string): string {
  const where = path === "." ? "this folder" : `“${path}”`;
  return `There is nothing to check in ${where}. A report is called NAME.inspection.yaml, a framework NAME.framework.yaml; any other file is checked when it is named.`;
}
