/**
 * What surrounds the open files: the settings of the editor, the configuration above each file, and the
 * facts about it, ready for a feature.
 */
import { createBuiltInCore } from "../core/src/built-in.ts";
import { PreviewPages } from "../core/src/export/preview-pages.ts";
import type { FeatureContext, FeatureSettings } from "../core/src/features/feature.ts";
import type { Host } from "../core/src/host.ts";
import {
  Configurations,
  type Core,
  type FileAnalysis,
  kindOf,
  type Surroundings,
} from "../core/src/index.ts";
import type { EditorSettings, InitializationOptions } from "../core/src/protocol.ts";
import type { EditorAbilities } from "./capabilities.ts";
import type { OpenDocuments } from "./documents.ts";
import { filesOf } from "./files.ts";
import type { Ports } from "./ports.ts";
import { readSettings } from "./settings.ts";

/** The settings of one file's editor: ours, and how far it indents. */
interface FileSettings extends EditorSettings {
  readonly tabSize: number;
}

/** Everything the server knows about the editor's files. */
export class Workspace {
  readonly core: Core;
  readonly files: Host;
  readonly #configurations: Configurations;
  /** Numbered from the clock, so that a page of a server that was restarted is not taken for one of this. */
  readonly #pages = new PreviewPages(Date.now());
  readonly #settings = new Map<string, Promise<FileSettings>>();
  /** Settings put together for a file; the same object until something changes, so that problems can be kept. */
  readonly #merged = new WeakMap<Surroundings, Map<FileSettings, FeatureSettings>>();
  #given: unknown;

  constructor(
    private readonly ports: Ports,
    private readonly documents: OpenDocuments,
    private readonly abilities: EditorAbilities,
    private readonly options: InitializationOptions,
    /** The addresses of the folders that are open. Must not reject. */
    folders: () => Promise<readonly string[]>,
  ) {
    this.core = createBuiltInCore({ log: (line) => ports.connection.console.warn(line) });
    this.files = filesOf(ports, documents, { readsFiles: options.readsFiles === true, folders });
    this.#configurations = new Configurations(this.core, this.files);
  }

  /** The settings have changed. `given` are those of an editor that sends them unasked. */
  forgetSettings(given: unknown): void {
    this.#settings.clear();
    this.#given = given;
  }

  /** A file was written, added, removed or edited. True when it may matter to other files. */
  forgetFile(uri: string): boolean {
    return this.#configurations.forget(uri);
  }

  /** The settings for a file, or those of the whole window for an empty address; asked for once. */
  settingsFor(uri: string): Promise<FileSettings> {
    const known = this.#settings.get(uri);
    if (known) return known;
    const asked = this.#askSettings(uri);
    this.#settings.set(uri, asked);
    return asked;
  }

  /** What a feature may look at for an open file; undefined when the file is not open. */
  async contextOf(uri: string): Promise<FeatureContext | undefined> {
    const opened = this.documents.get(uri);
    if (!opened) return undefined;
    const kind = kindOf(uri, opened.getText());
    const [settings, surroundings] = await Promise.all([
      this.settingsFor(uri),
      this.#configurations.of(uri, kind),
    ]);
    // Time has passed: what counts is the text as it is now.
    const text = this.documents.get(uri)?.getText();
    if (text === undefined) return undefined;
    return this.#context(this.core.analyse(uri, text, surroundings), settings, surroundings);
  }

  /** The same for a file that is not open. Rejects when it cannot be read; undefined when it is none to check. */
  async contextOfClosed(uri: string): Promise<FeatureContext | undefined> {
    const content = await this.files.read(uri);
    if (content.kind !== "text") return undefined;
    const kind = kindOf(uri, content.text);
    const [settings, surroundings] = await Promise.all([
      this.settingsFor(uri),
      this.#configurations.of(uri, kind),
    ]);
    if (!kind || surroundings.ignored) return undefined;
    return this.#context(this.core.analyseOnce(uri, content.text, surroundings), settings, surroundings);
  }

  /** All open files that are ours. */
  async openFiles(): Promise<FileAnalysis[]> {
    const ours = this.documents.all().filter((document) => kindOf(document.uri, document.getText()));
    const contexts = await Promise.all(ours.map(({ uri }) => this.contextOf(uri)));
    return contexts.flatMap((context) => context?.file ?? []);
  }

  #context(file: FileAnalysis, given: FileSettings, surroundings: Surroundings): FeatureContext {
    const typingAt = this.documents.typingAt(file.path);
    const settings = this.#settingsOf(given, surroundings);
    return {
      file,
      parts: { ...this.core.parts, frameworks: surroundings.frameworks },
      settings,
      pages: this.#pages,
      ...(typingAt && { typingAt }),
      analyseText: (changed) => this.core.analyseOnce(file.path, changed, surroundings, file),
    };
  }

  #settingsOf(given: FileSettings, surroundings: Surroundings): FeatureSettings {
    const known = this.#merged.get(surroundings)?.get(given);
    if (known) return known;
    const { inlayHints, tabSize } = given;
    const rules = { ...surroundings.settings.rules, ...given.rules };
    const rulePages = this.options.rulePages ?? this.ports.rulePages;
    const merged = { ...surroundings.settings, rules, inlayHints, tabSize, rulePages };
    const ofSurroundings = this.#merged.get(surroundings) ?? new Map();
    this.#merged.set(surroundings, ofSurroundings.set(given, merged));
    return merged;
  }

  async #askSettings(uri: string): Promise<FileSettings> {
    const [ours, tabSize] = this.abilities.givesSettings
      ? await this.#askEditor(uri)
      : [(this.#given as { inspectionReports?: unknown } | undefined)?.inspectionReports, undefined];
    return { ...readSettings(ours), tabSize: typeof tabSize === "number" && tabSize > 0 ? tabSize : 2 };
  }

  async #askEditor(uri: string): Promise<unknown[]> {
    const scope = uri === "" ? {} : { scopeUri: uri };
    try {
      return await this.ports.connection.workspace.getConfiguration([
        { ...scope, section: "inspectionReports" },
        { ...scope, section: "editor.tabSize" },
      ]);
    } catch (thrown) {
      this.files.log(`The editor gave no settings: ${String(thrown)}`);
      return [];
    }
  }
}
