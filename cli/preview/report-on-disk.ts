/** The report that a preview shows, as it stands on the disk with everything that holds for it. */
import { PreviewPages } from "../../core/src/export/preview-pages.ts";
import type { FeatureContext, FeatureSettings } from "../../core/src/features/feature.ts";
import type { FileContent, Host } from "../../core/src/host.ts";
import { Configurations, type Core, kindOf, type Surroundings } from "../../core/src/index.ts";
import { recordingHost } from "../../host/recording-host.ts";
import { reasonOf } from "../check/reason.ts";
import { reasonNotText } from "../render/reason-not-text.ts";

/** What reading it gave. */
export type LoadedReport =
  | { readonly kind: "report"; readonly context: FeatureContext }
  /** There is no file any more. */
  | { readonly kind: "gone" }
  /** It cannot be shown: the end of a sentence, without its full stop. */
  | { readonly kind: "unusable"; readonly reason: string };

/** Which file it is, and which configuration holds for it. */
export interface ReportPlace {
  /** In full. */
  readonly path: string;
  /** As it is called on the screen. */
  readonly shown: string;
  /** The configuration that holds; false for none, undefined for the nearest. In full. */
  readonly config: string | false | undefined;
  /** The largest file that is read, in bytes. */
  readonly maxFileSize: number;
}

/** Reads the report anew each time it is asked to. */
export class ReportOnDisk {
  readonly #pages = new PreviewPages();
  #places: ReadonlySet<string>;

  constructor(
    readonly place: ReportPlace,
    private readonly core: Core,
    private readonly host: Host,
  ) {
    this.#places = new Set([place.path]);
  }

  /** The files and folders that the last answer rests on, and those that would have mattered had they been there. */
  get places(): ReadonlySet<string> {
    return this.#places;
  }

  /** Reads the report and its surroundings. Never rejects. */
  async load(): Promise<LoadedReport> {
    const { path, maxFileSize } = this.place;
    let content: FileContent;
    try {
      content = await this.host.read(path);
    } catch (thrown) {
      const isGone = (thrown as NodeJS.ErrnoException).code === "ENOENT";
      return isGone ? { kind: "gone" } : { kind: "unusable", reason: reasonOf(thrown) };
    }
    if (content.kind !== "text") return { kind: "unusable", reason: reasonNotText(content, maxFileSize) };
    const kind = kindOf(path, content.text) ?? "report";
    if (kind !== "report") return { kind: "unusable", reason: `it is a ${kinds[kind]}, and no report` };
    return { kind: "report", context: this.#context(content.text, await this.#surroundings()) };
  }

  async #surroundings(): Promise<Surroundings | undefined> {
    const { path, config } = this.place;
    if (config === false) return undefined;
    const host = recordingHost(this.host);
    const surroundings = await new Configurations(this.core, host, config).of(path);
    this.#places = new Set([path, ...host.asked]);
    return surroundings;
  }

  #context(text: string, surroundings: Surroundings | undefined): FeatureContext {
    const { path } = this.place;
    const { parts } = this.core;
    return {
      file: this.core.analyse(path, text, surroundings),
      settings: { ...surroundings?.settings, ...asNoEditor },
      parts: { ...parts, frameworks: surroundings?.frameworks ?? parts.frameworks },
      pages: this.#pages,
      analyseText: (changed) => this.core.analyseOnce(path, changed, surroundings),
    };
  }
}

const kinds = { framework: "framework", config: "configuration" } as const;

/** What only editors show. */
const asNoEditor: Omit<FeatureSettings, "rules"> = {
  inlayHints: { bands: false, counts: false, scores: false },
  tabSize: 2,
  rulePages: "",
};
