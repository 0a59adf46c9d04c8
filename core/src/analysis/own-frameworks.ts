/**
 * Frameworks of a body's own, from a folder that its configuration names. One that has an error is not
 * used: no report is rated by rules that contradict themselves.
 */
import { plainData } from "../document/plain-data.ts";
import type { Framework } from "../framework/framework.ts";
import { loadFramework } from "../framework/load.ts";
import type { Host } from "../host.ts";
import { nameOf, pathFrom } from "../host-path.ts";
import type { HouseStyle } from "../lint/config.ts";
import type { FileAnalysis } from "./analyse.ts";
import type { FrameworkCatalogue } from "./core-parts.ts";
import { kindOf } from "./document-kind.ts";
import { errorsIn, type FirstError } from "./errors-in.ts";
import { readText } from "./read-text.ts";

/** What a folder gave. */
export interface FrameworkFolder {
  readonly frameworks: readonly Framework[];
  /** What could not be used, each as a sentence. */
  readonly faults: readonly string[];
}

/** Analyses a file of the host. */
export type Analyse = (path: string, text: string) => FileAnalysis;

/** Nobody has more, and a wrong folder could hold the whole disk. */
const mostFiles = 200;

/** What is said of a place that may not be looked at: the end of a sentence. */
export const outOfReach = "out of the folder that is worked in";

/** Reads the frameworks that stand in a folder, in the order of their names. Never rejects. */
export async function readFrameworkFolder(
  folder: string,
  written: string,
  host: Host,
  analyse: Analyse,
): Promise<FrameworkFolder> {
  const names = await namesIn(folder, host);
  if (!names) return { frameworks: [], faults: [`“${written}” is not used: there is no such folder.`] };
  const frameworks: Framework[] = [];
  const faults: string[] = [];
  let found = 0;
  for (const name of names.slice(0, mostFiles)) {
    const path = pathFrom(folder, name);
    if (!(await host.isInReach(path, path))) {
      faults.push(`“${nameOf(path)}” is not used: it leads ${outOfReach}.`);
      continue;
    }
    const { text } = await readText(path, host);
    if (text === undefined || kindOf(path, text) !== "framework") continue;
    found++;
    const file = analyse(path, text);
    const error = errorsIn(file.problems());
    if (error) faults.push(faultOf(name, error));
    else frameworks.push(...frameworksIn(file));
  }
  return {
    frameworks,
    faults: [...faults, ...faultsOf(written, names.length, found), ...doubles(frameworks)],
  };
}

/** The same frameworks with a house's own way to write numbers; each the same object whenever it is asked for. */
export function catalogueInStyle(catalogue: FrameworkCatalogue, style: HouseStyle): FrameworkCatalogue {
  if (Object.keys(style).length === 0) return catalogue;
  const known = new Map<string, Framework | undefined>();
  const inStyle = (framework: Framework): Framework => {
    const own = framework.shape.style ?? { source: "", certainty: "published" };
    return { ...framework, shape: { ...framework.shape, style: { ...own, ...style } } };
  };
  return {
    ids: catalogue.ids,
    get(id) {
      const framework = known.has(id) ? undefined : catalogue.get(id);
      if (framework) known.set(id, inStyle(framework));
      return known.get(id);
    },
  };
}

/** The frameworks of one's own before those that come with the tool; of two with one id, the first. */
export function catalogueWith(own: readonly Framework[], others: FrameworkCatalogue): FrameworkCatalogue {
  if (own.length === 0) return others;
  const byId = new Map(own.toReversed().map((framework) => [framework.id, framework]));
  const ids = new Set([...own.map(({ id }) => id), ...others.ids]);
  return { ids: [...ids], get: (id) => byId.get(id) ?? others.get(id) };
}

/** Names of the YAML files in a folder, in the same order on every computer; undefined when it cannot be listed. */
async function namesIn(folder: string, host: Host): Promise<string[] | undefined> {
  try {
    const names = await host.list(folder);
    return names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  } catch {
    return undefined;
  }
}

function frameworksIn(file: FileAnalysis): Framework[] {
  return file.documents.map(({ tree }) => loadFramework(plainData(tree.root)));
}

function faultOf(name: string, { count, line, message }: FirstError): string {
  const many = count === 1 ? "a mistake" : `${count} mistakes, the first`;
  return `The framework “${nameOf(name)}” is not used: it has ${many} in line ${line}. ${message}`;
}

function faultsOf(written: string, files: number, found: number): string[] {
  if (files > mostFiles)
    return [`“${written}” holds ${files} files, of which the first ${mostFiles} are read.`];
  if (found > 0) return [];
  return [
    `There is no framework in “${written}”: call it NAME.framework.yaml, or begin it with “# inspection-reports: framework”.`,
  ];
}

function doubles(frameworks: readonly Framework[]): string[] {
  const ids = frameworks.map(({ id }) => id);
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) < at));
  return [...twice].map((id) => `Two frameworks in this folder have the id “${id}”; the first is used.`);
}
