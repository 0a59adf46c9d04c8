/** The page of the preview: hears what it is told, shows it, and says what its reader does. */

import { keepFocus } from "./keep-focus.ts";
import { keepInPlace } from "./keep-in-place.ts";
import { keepSelection } from "./keep-selection.ts";
import { listenToClicks } from "./listen-to-clicks.ts";
import type { FromPage, PageAbilities, ToPage, UpdateMessage } from "./messages.ts";
import { PageStateKeeper } from "./page-state.ts";
import { PlaceCursor } from "./place-cursor.ts";
import { Places } from "./places.ts";
import { ProblemsBar } from "./problems-bar.ts";
import { ResizeKeeper } from "./resize-keeper.ts";
import { ScrollSync } from "./scroll-sync.ts";
import { showWatermark } from "./show-watermark.ts";
import { ShownReport } from "./shown-report.ts";
import type { Transport, TransportListener } from "./transport.ts";
import { VisibleArea } from "./visible-area.ts";
import { WhatIfPanel } from "./what-if/what-if-panel.ts";
import { WhilePressed } from "./while-pressed.ts";

const nothing: PageAbilities = { jumps: false, applies: false, explains: false };

/** One page. It lives as long as the document does. */
export class PreviewPage implements TransportListener {
  #file: string | undefined;
  #abilities = nothing;
  readonly #top = part("page-top");
  readonly #status = part("status");
  readonly #root = part("report");
  readonly #report = new ShownReport(this.#root);
  readonly #area = new VisibleArea(this.#top, this.#status);
  readonly #places = new Places(this.#report);
  readonly #state: PageStateKeeper;
  readonly #resize = new ResizeKeeper(this.#places, this.#area);
  readonly #scroll = new ScrollSync({
    places: this.#places,
    area: this.#area,
    scrolled: (line) => this.#scrolled(line),
  });
  readonly #cursor = new PlaceCursor({
    root: this.#root,
    places: this.#places,
    area: this.#area,
    helpId: "place-help",
    jump: (from) => this.#jump(from),
  });
  readonly #problems = new ProblemsBar({
    root: this.#root,
    area: this.#area,
    goTo: (problem) => this.#cursor.goTo(problem),
  });
  readonly #whatIf = new WhatIfPanel({
    root: this.#root,
    ask: (request, figures) => this.#say((file) => ({ type: "whatIf", file, request, figures })),
    apply: (figures, ratings) => this.#say((file) => ({ type: "apply", file, figures, ratings })),
    goToSentence: ({ line, character }) => this.#say((file) => ({ type: "jump", file, line, character })),
    keepingPlace: (change) => this.#keepingPlace(change),
  });

  readonly #pressed = new WhilePressed();

  constructor(private readonly transport: Transport) {
    this.#state = new PageStateKeeper(transport, this.#report, this.#area);
    this.#top.append(this.#problems.element);
    listenToClicks(this.#root, {
      jump: (from) => this.#jump(from),
      openLink: (address) => transport.send({ type: "openLink", address }),
      explainRule: (rule) => transport.send({ type: "explainRule", rule }),
      whatIf: (row) => this.#whatIf.toggle(row),
    });
    window.addEventListener("resize", () => this.#scroll.asOwn(() => this.#resize.restore()));
  }

  connected(): void {
    this.transport.send({ type: "ready" });
  }

  disconnected(reason: string): void {
    this.#tell(reason);
  }

  heard(message: ToPage): void {
    this.#pressed.run(() => this.#hear(message));
  }

  #hear(message: ToPage): void {
    if (message.type === "update") this.#update(message);
    else if (message.type === "failed" || message.type === "stale") this.#fail(message.file, message.reason);
    // What is about another file is late.
    else if (message.file !== this.#file) return;
    else if (message.type === "scroll") this.#scroll.show(message.line);
    else this.#whatIf.hear(message);
  }

  #update({ file, update, abilities }: UpdateMessage): void {
    const isOther = file !== this.#file;
    if ((isOther && update.from !== undefined) || !this.#report.fits(update)) {
      this.transport.send({ type: "lost", file });
      return;
    }
    const isFirst = this.#report.page === undefined;
    if (isOther) this.#begin(file);
    this.#abilities = abilities;
    this.#keepingPlace(() => this.#show(update));
    if (isOther || isFirst) this.#scroll.asOwn(() => this.#state.restore(file));
    this.#remember();
    afterPaint(() => this.transport.send({ type: "shown", file, page: update.page }));
  }

  #begin(file: string): void {
    this.#whatIf.clear();
    this.#report.clear();
    this.#scroll.asOwn(() => window.scrollTo({ top: 0, behavior: "instant" }));
    this.#file = file;
    // What says of which report it is must not stay for another one, which may be one that cannot be shown.
    document.title = "Inspection report";
    document.documentElement.lang = "en";
    showWatermark(this.#top, undefined);
    this.#places.changed();
    this.#cursor.refresh();
    this.#problems.refresh();
  }

  #show(update: UpdateMessage["update"]): void {
    keepFocus(this.#report, () => keepSelection(() => this.#report.apply(update)));
    this.#places.changed();
    document.title = update.title || "Inspection report";
    document.documentElement.lang = update.language;
    document.documentElement.dataset.jumps = String(this.#abilities.jumps);
    document.documentElement.dataset.explains = String(this.#abilities.explains);
    showWatermark(this.#top, update.watermark);
    this.#cursor.isOn = this.#abilities.jumps;
    this.#cursor.refresh();
    this.#problems.refresh();
    this.#whatIf.refresh(this.#abilities);
    this.#tell("");
  }

  /** What is on the page stays, unless it is another report's: then it would be mistaken for this one's. */
  #fail(file: string, reason: string): void {
    if (file !== this.#file) this.#begin(file);
    this.#tell(reason);
  }

  #tell(reason: string): void {
    if (this.#status.textContent !== reason) this.#status.textContent = reason;
  }

  #jump(from: Element): void {
    const place = this.#abilities.jumps ? this.#places.of(from) : undefined;
    if (place) this.#say((file) => ({ type: "jump", file, line: place.line, character: place.character }));
  }

  #say(message: (file: string) => FromPage): void {
    if (this.#file !== undefined) this.transport.send(message(this.#file));
  }

  #scrolled(line: number | undefined): void {
    this.#remember();
    if (line !== undefined) this.#say((file) => ({ type: "pageScrolled", file, line }));
  }

  #remember(): void {
    this.#resize.remember();
    if (this.#file !== undefined) this.#state.keep(this.#file);
  }

  #keepingPlace(change: () => void): void {
    this.#scroll.asOwn(() => keepInPlace(this.#report, this.#area, change));
  }
}

/** A part of the shell. */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no “${id}”.`);
  return found;
}

/** The first frame is about to be painted when the first call comes, and has been when the second does. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
