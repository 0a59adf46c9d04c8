/**
 * Which configuration holds for which file: the nearest one above it. Whoever holds this object says when a
 * file has changed; nothing is looked at twice until then.
 */
import type { Host } from "../host.ts";
import { folderOf, nameOf, pathBelow, pathFrom, placeOf } from "../host-path.ts";
import { type HouseStyle, isIgnored, settingsFor } from "../lint/config.ts";
import type { RuleSettings } from "../lint/run.ts";
import type { Problem } from "../problem.ts";
import type { FileSurroundings, FrameworkCatalogue } from "./core-parts.ts";
import { configNames, type DocumentKind } from "./document-kind.ts";
import { type ConfigCore, type LoadedConfig, loadConfig } from "./load-config.ts";

/** What holds for a file besides its own text. The same object until something changes, so it can be compared. */
export interface Surroundings extends FileSurroundings {
  /** How the rules are run on it. */
  readonly settings: RuleSettings;
  readonly frameworks: FrameworkCatalogue;
  /** The configuration in effect; undefined where there is none. */
  readonly configPath?: string;
  /** The files and folders that the configuration in effect rests on, as `placeOf` gives them. */
  readonly places?: ReadonlySet<string>;
  /** How the house writes numbers; the frameworks here have it already. */
  readonly style?: HouseStyle;
  /** Whether a search passes it over. */
  readonly ignored: boolean;
  /** All problems of the configuration in effect. What is wrong in those it builds on is told where it names them. */
  readonly problems: readonly Problem[];
  /** Why that configuration could not be read at all: the end of a sentence. */
  readonly unreadable?: string | undefined;
}

/** Finds, loads and keeps configurations. */
export class Configurations {
  readonly #nearest = new Map<string, Promise<string | undefined>>();
  readonly #loaded = new Map<string, Promise<LoadedConfig>>();
  readonly #surroundings = new Map<string, Promise<Surroundings>>();
  /** Files and folders that what is kept rests on. */
  readonly #places = new Set<string>();
  #loading = 0;
  readonly #none: Surroundings;

  /** With `only`, the path of a configuration, that one holds for every file. */
  constructor(
    private readonly core: ConfigCore,
    private readonly host: Host,
    private readonly only?: string,
  ) {
    this.#none = { settings: {}, frameworks: core.parts.frameworks, ignored: false, problems: [] };
  }

  /** What holds for a file. A configuration is always checked in full and stands for itself. Never rejects. */
  of(path: string, kind?: DocumentKind): Promise<Surroundings> {
    const key = `${kind === "config" ? "config" : "file"} ${path}`;
    return kept(this.#surroundings, key, () => this.#find(path, kind));
  }

  /**
   * Says that a file was written, added or removed. True when it may matter to others: then all is forgotten,
   * and what was given before may no longer hold.
   */
  forget(path: string): boolean {
    const folder = folderOf(path);
    const matters =
      this.#loading > 0 ||
      (configNames as readonly string[]).includes(nameOf(path)) ||
      this.#places.has(placeOf(path)) ||
      (folder !== undefined && this.#places.has(placeOf(folder)));
    if (!matters) return false;
    for (const known of [this.#nearest, this.#loaded, this.#surroundings, this.#places]) known.clear();
    return true;
  }

  async #find(path: string, kind: DocumentKind | undefined): Promise<Surroundings> {
    const configPath = kind === "config" ? path : (this.only ?? (await this.#nearestTo(folderOf(path))));
    if (configPath === undefined) return this.#none;
    const loaded = await kept(this.#loaded, configPath, () => this.#load(configPath));
    const { config, frameworks, complaints, problems, unreadable, places } = loaded;
    const found = { frameworks, configPath, problems, unreadable, places };
    if (kind === "config") return { ...found, complaints, settings: {}, ignored: false };
    const below = pathBelow(folderOf(configPath) ?? "", path);
    const { glossary, style } = config;
    return {
      ...found,
      glossary,
      style,
      settings: settingsFor(config, below),
      ignored: isIgnored(config, below),
    };
  }

  async #load(path: string): Promise<LoadedConfig> {
    this.#loading++;
    try {
      const loaded = await loadConfig(path, this.core, this.host, path === this.only);
      for (const place of loaded.places) this.#places.add(place);
      return loaded;
    } finally {
      this.#loading--;
    }
  }

  async #nearestTo(folder: string | undefined): Promise<string | undefined> {
    return folder === undefined ? undefined : kept(this.#nearest, folder, () => this.#search(folder));
  }

  async #search(folder: string): Promise<string | undefined> {
    for (const name of configNames) {
      const path = pathFrom(folder, name);
      if ((await this.host.stat(path)) === "file") return path;
    }
    return this.#nearestTo(folderOf(folder));
  }
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
