/**
 * Loads a configuration with all that it builds on and the frameworks that it names. A mistake never stops
 * this: what can be read counts, and the rest is told in the file that names it.
 */
import { plainData } from "../document/plain-data.ts";
import type { Framework } from "../framework/framework.ts";
import type { Host } from "../host.ts";
import { folderOf, isAbsolute, pathFrom, placeOf } from "../host-path.ts";
import { type Config, mergeConfigs, readConfig } from "../lint/config.ts";
import { type ConfigComplaint, type TextAt, textsAt } from "../lint/config-complaints.ts";
import type { Problem } from "../problem.ts";
import type { FileAnalysis } from "./analyse.ts";
import type { CoreParts, FileSurroundings, FrameworkCatalogue } from "./core-parts.ts";
import { errorsIn } from "./errors-in.ts";
import { catalogueInStyle, catalogueWith, outOfReach, readFrameworkFolder } from "./own-frameworks.ts";
import { readText } from "./read-text.ts";

/** The part of a core that loading needs. */
export interface ConfigCore {
  readonly parts: Pick<CoreParts, "frameworks">;
  analyseOnce(path: string, text: string, surroundings?: FileSurroundings): FileAnalysis;
}

/** A configuration that is in effect. */
export interface LoadedConfig {
  readonly path: string;
  readonly config: Config;
  readonly frameworks: FrameworkCatalogue;
  /** What this very file names and cannot be used, as far as it takes other files to know. */
  readonly complaints: readonly ConfigComplaint[];
  /** All problems of this very file. */
  readonly problems: readonly Problem[];
  /** Why it could not be read at all; undefined when it could. */
  readonly unreadable: string | undefined;
  /** The files and folders that it rests on, as `placeOf` gives them. */
  readonly places: ReadonlySet<string>;
}

/** Loads the configuration at a path; one that somebody `chose` may stand anywhere. Never rejects. */
export async function loadConfig(
  path: string,
  core: ConfigCore,
  host: Host,
  chosen = false,
): Promise<LoadedConfig> {
  const load = new Load(core, host);
  const mayRead = chosen || (await host.isInReach(path, path));
  const { complaints, problems, reason }: Visited = mayRead ? await load.visit(path, []) : leadsOut;
  const config = mergeConfigs(load.configs);
  const frameworks = catalogueWith(load.frameworks.toReversed().flat(), core.parts.frameworks);
  return {
    path,
    config,
    frameworks: catalogueInStyle(frameworks, config.style),
    complaints,
    problems,
    unreadable: reason,
    places: load.places,
  };
}

/** What came of one file. */
interface Visited {
  readonly complaints: readonly ConfigComplaint[];
  readonly problems: readonly Problem[];
  /** Why nothing in it counts. */
  readonly reason?: string;
}

/** Nobody builds on more, and a hostile file could name them without end. */
const mostConfigs = 30;

/** A file that was found, and is a link to another place. */
const leadsOut: Visited = { complaints: [], problems: [], reason: `it leads ${outOfReach}` };

class Load {
  /** Those that others build on before those that build on them: a later one wins. */
  readonly configs: Config[] = [];
  readonly frameworks: Framework[][] = [];
  readonly places = new Set<string>();

  constructor(
    private readonly core: ConfigCore,
    private readonly host: Host,
  ) {}

  /** Reads a file after all that it builds on. `chain` holds the places of those that led to it. */
  async visit(path: string, chain: readonly string[]): Promise<Visited> {
    this.places.add(placeOf(path));
    const { text, reason } = await readText(path, this.host);
    if (text === undefined) return { complaints: [], problems: [], reason };
    const file = this.core.analyseOnce(path, text);
    if (file.kind !== "config") return { complaints: [], problems: [], reason: noConfig };
    const data = plainData(file.documents[0]?.tree.root) as Readonly<Record<string, unknown>> | null;
    const complaints: ConfigComplaint[] = [];
    for (const base of textsAt(data?.extends, ["extends"])) {
      const message = await this.#buildOn(base, path, [...chain, placeOf(path)]);
      if (message !== undefined) complaints.push({ path: base.path, message });
    }
    this.configs.push(readConfig(data));
    complaints.push(...(await this.#readFrameworks(textsAt(data?.frameworks, ["frameworks"]), path)));
    return { complaints, problems: this.core.analyseOnce(path, text, { complaints }).problems() };
  }

  /** What is wrong with a configuration that another one builds on; undefined when nothing is. */
  async #buildOn({ text }: TextAt, from: string, chain: readonly string[]): Promise<string | undefined> {
    if (text.trim() === "" || isAbsolute(text)) return undefined;
    const path = pathFrom(folderOf(from) ?? from, text);
    if (placeOf(path) === chain.at(-1)) return `“${text}” is not used: it is this very file.`;
    if (chain.includes(placeOf(path))) return `“${text}” is not used: it builds on this file in turn.`;
    if (!(await this.host.isInReach(path, from))) return `“${text}” is not used: it leads ${outOfReach}.`;
    // What two configurations build on counts once, where it is named first.
    if (this.places.has(placeOf(path))) return undefined;
    if (chain.length >= mostConfigs || this.configs.length >= mostConfigs)
      return `“${text}” is not used: more than ${mostConfigs} configurations build on one another.`;
    const { reason, problems } = await this.visit(path, chain);
    if (reason !== undefined) return `“${text}” is not used: ${reason}.`;
    const error = errorsIn(problems);
    return (
      error &&
      `“${text}” has mistakes, so part of it does not count. The first stands in line ${error.line}: ${error.message}`
    );
  }

  async #readFrameworks(folders: readonly TextAt[], from: string): Promise<ConfigComplaint[]> {
    const complaints: ConfigComplaint[] = [];
    const own: Framework[] = [];
    for (const { text, path } of folders) {
      if (text.trim() === "" || isAbsolute(text)) continue;
      const folder = pathFrom(folderOf(from) ?? from, text);
      if (!(await this.host.isInReach(folder, from))) {
        complaints.push({ path, message: `“${text}” is not used: it leads ${outOfReach}.` });
        continue;
      }
      this.places.add(placeOf(folder));
      const { frameworks, faults } = await readFrameworkFolder(folder, text, this.host, (file, content) =>
        this.core.analyseOnce(file, content),
      );
      own.push(...frameworks);
      complaints.push(...faults.map((message) => ({ path, message })));
    }
    this.frameworks.push(own);
    return complaints;
  }
}

const noConfig =
  "it is no configuration; call it inspection-reports.yaml, or begin it with “# inspection-reports: config”";
