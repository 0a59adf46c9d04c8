/**
 * Keeps one page of the preview up to date: asks for the next update as soon as the last one is painted, so that
 * there is never more than one on its way and the newest always wins. No clock is needed for that.
 */
import type { PreviewUpdate } from "../../core/src/protocol.ts";

/** What was answered, and whether the report has changed since it was asked about. */
export interface AnsweredUpdate {
  readonly update: PreviewUpdate;
  readonly isStale: boolean;
}

/** What it takes to keep a page up to date. */
export interface PageUpdatesParts {
  /** Asks what has changed since the page `known`. Rejects when the report cannot be shown. */
  ask(known: number | undefined): Promise<AnsweredUpdate>;
  /** Sends an update to the page. False when there is no page to take it. */
  send(update: PreviewUpdate): PromiseLike<boolean>;
  /** Called when a page is painted; `isWhole` for one that began from nothing. */
  painted(isWhole: boolean): void;
  /** Called with what `ask` rejected with. True when it should simply be asked again. */
  failed(thrown: unknown): boolean;
}

/** The updates of one page. */
export class PageUpdates {
  /** Whether there is a page that can take an update. */
  #isReady = false;
  #isAsking = false;
  /** Whether something has changed since the last question. */
  #isOutdated = false;
  /** The number of the page that is painted; undefined for an empty one. */
  #known: number | undefined;
  /** How often the page began from nothing. What was asked before that fits it no longer. */
  #beginnings = 0;
  /** Whether the last answer was dropped, because the report had changed meanwhile. */
  #hasDropped = false;
  #awaited: { readonly page: number; readonly done: (isPainted: boolean) => void } | undefined;

  constructor(private readonly parts: PageUpdatesParts) {}

  /** Whether there is a page that can take a message. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The page is there and shows nothing, or nothing that an update could build on. */
  begin(): void {
    this.#isReady = true;
    this.#restart();
    this.request();
  }

  /** The page is gone: it is hidden or closed. Nothing is asked until it begins again. */
  pause(): void {
    this.#isReady = false;
    this.#restart();
  }

  /** The page has painted the update with this number. */
  shown(page: number): void {
    if (this.#awaited?.page === page) this.#awaited.done(true);
  }

  /** Something has changed. */
  request(): void {
    this.#isOutdated = true;
    if (this.#isReady && !this.#isAsking) void this.#run();
  }

  #restart(): void {
    this.#known = undefined;
    this.#beginnings++;
    this.#awaited?.done(false);
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    while (this.#isReady && this.#isOutdated) {
      this.#isOutdated = false;
      await this.#update();
    }
    this.#isAsking = false;
  }

  async #update(): Promise<void> {
    const beginning = this.#beginnings;
    const isLate = () => beginning !== this.#beginnings;
    try {
      const { update, isStale } = await this.parts.ask(this.#known);
      if (isLate()) return;
      // One is dropped, not two in a row: who types faster than can be answered shall see something too.
      this.#hasDropped = isStale && !this.#hasDropped;
      if (this.#hasDropped) this.#isOutdated = true;
      else await this.#show(update);
    } catch (thrown) {
      if (!isLate() && this.parts.failed(thrown)) this.#isOutdated = true;
    }
  }

  async #show(update: PreviewUpdate): Promise<void> {
    const painted = this.#awaitPainted(update.page);
    if (!(await this.parts.send(update))) this.#awaited?.done(false);
    if (!(await painted)) return;
    this.#known = update.page;
    this.parts.painted(update.from === undefined);
  }

  #awaitPainted(page: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (isPainted: boolean) => {
        this.#awaited = undefined;
        resolve(isPainted);
      };
      this.#awaited = { page, done };
    });
  }
}
