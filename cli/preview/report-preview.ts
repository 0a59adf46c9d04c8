/** One report and the pages that show it: each is told what changed since what it shows, and answered what it asks. */
import type { FeatureContext } from "../../core/src/features/feature.ts";
import { preview } from "../../core/src/features/preview.ts";
import { whatIf } from "../../core/src/features/what-if.ts";
import { messageOf, RefusedRequest } from "../../core/src/problem.ts";
import type {
  FailedMessage,
  PageAbilities,
  StaleMessage,
  WhatIfMessage,
  WhatIfResult,
} from "../../preview/messages.ts";
import type { OpenPage, OpenPages } from "./open-pages.ts";
import type { AnsweredMessage } from "./page-message.ts";
import type { LoadedReport, ReportOnDisk } from "./report-on-disk.ts";

/** There is no editor here to go to, and nothing of the report is ever written. */
const abilities: PageAbilities = { jumps: false, applies: false, explains: true };

/** Shows a report as it is on the disk. */
export class ReportPreview {
  /** The last state that could be read. */
  #context: FeatureContext | undefined;
  /** Why what is shown is not how things are; undefined while it is. */
  #trouble: FailedMessage | StaleMessage | undefined;
  /** How often the report was read. */
  #loads = 0;

  constructor(
    private readonly report: ReportOnDisk,
    private readonly pages: OpenPages,
    /** Takes a fault of this tool, for the people who maintain it. */
    private readonly log: (line: string) => void,
  ) {}

  /** Reads the report anew, and tells every page what has changed. Never rejects. */
  async reload(): Promise<LoadedReport> {
    const load = ++this.#loads;
    const loaded = await this.report.load();
    // A slow read must not take the place of a newer one.
    if (load !== this.#loads) return loaded;
    if (loaded.kind === "report") this.#context = loaded.context;
    this.#trouble = this.#troubleOf(loaded);
    for (const page of this.pages.of(undefined)) this.#show(page);
    return loaded;
  }

  /** Shows a page that has just been opened everything. */
  begin(page: OpenPage): void {
    page.known = undefined;
    this.#show(page);
  }

  /** Does what one of the pages asked for; `asker` is the name that it goes by. */
  answer(message: AnsweredMessage, asker: string | undefined): void {
    const pages = this.pages.of(asker);
    if (message.type === "ready") for (const page of pages) this.#beginOnce(page);
    else if (message.type === "lost") for (const page of pages) this.begin(page);
    else if (message.file === this.#file) {
      const result = this.#whatIf(message);
      for (const page of pages) page.tell(result);
    }
  }

  /** Says that this preview comes to its end, and ends every stream. */
  async end(): Promise<void> {
    const reason = "The preview was ended. The report is shown as it was.";
    for (const page of this.pages.of(undefined)) page.tell({ type: "stale", file: this.#file, reason });
    await this.pages.end();
  }

  get #file(): string {
    return this.report.place.shown;
  }

  /** A page is shown everything when it begins to listen; what it says then finds it shown. */
  #beginOnce(page: OpenPage): void {
    if (page.known === undefined) this.begin(page);
  }

  #show(page: OpenPage): void {
    const failed = this.#context && this.#update(page, this.#context);
    const trouble = this.#trouble ?? failed;
    if (trouble) page.tell(trouble);
  }

  /** Sends what has changed since what the page shows. Gives what to say where that cannot be done. */
  #update(page: OpenPage, context: FeatureContext): FailedMessage | undefined {
    try {
      const update = preview.run(context, { known: page.known });
      if (!update) return this.#failed("it is no report");
      page.known = update.page;
      page.tell({ type: "update", file: this.#file, update, abilities });
      return undefined;
    } catch (thrown) {
      if (thrown instanceof RefusedRequest)
        return { type: "failed", file: this.#file, reason: thrown.message };
      this.log(`The preview was not updated, which is a fault in inspection-reports: ${detailsOf(thrown)}`);
      return this.#failed("there is a fault in inspection-reports, of which the terminal says more");
    }
  }

  #whatIf({ figures, request, file }: WhatIfMessage): WhatIfResult {
    const result = { type: "whatIfResult", file, request } as const;
    if (!this.#context || this.#trouble) return { ...result, answer: null };
    try {
      return { ...result, answer: whatIf.run(this.#context, { textDocument: { uri: file }, figures }) };
    } catch (thrown) {
      this.log(`There was no what-if, which is a fault in inspection-reports: ${detailsOf(thrown)}`);
      return { ...result, answer: null };
    }
  }

  #troubleOf(loaded: LoadedReport): FailedMessage | StaleMessage | undefined {
    if (loaded.kind === "report") return undefined;
    if (loaded.kind === "unusable") return this.#failed(loaded.reason);
    const reason = `“${this.#file}” has been deleted or moved. It is shown as it was.`;
    return { type: "stale", file: this.#file, reason };
  }

  #failed(reason: string): FailedMessage {
    return { type: "failed", file: this.#file, reason: `“${this.#file}” cannot be shown: ${reason}.` };
  }
}

function detailsOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
}
