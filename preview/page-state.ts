/** What is kept for when the page is shown again: which report, and where its reader was. */
import type { ShownReport } from "./shown-report.ts";
import type { Transport } from "./transport.ts";
import type { VisibleArea } from "./visible-area.ts";

/** What is kept. The editor reads `file` of it, to restore a panel. */
export interface PageState {
  readonly file: string;
  /** The first block in sight, and how far its top is from the top of the window, in pixels. */
  readonly scroll?: { readonly block: string; readonly offset: number };
}

/** Keeps the state of a page. */
export class PageStateKeeper {
  constructor(
    private readonly transport: Transport,
    private readonly report: ShownReport,
    private readonly area: VisibleArea,
  ) {}

  /** Keeps where the reader is now. */
  keep(file: string): void {
    const block =
      window.scrollY > 0 ? this.area.first(this.report.elements, (element) => element) : undefined;
    const scroll = block && { block: block.id, offset: Math.round(block.getBoundingClientRect().top) };
    this.transport.keep({ file, ...(scroll && { scroll }) } satisfies PageState);
  }

  /** Scrolls to where the reader of this file was; nothing where that is not known. */
  restore(file: string): void {
    const { file: kept, scroll } = (this.transport.kept() ?? {}) as Partial<PageState>;
    if (kept !== file || typeof scroll?.block !== "string" || typeof scroll.offset !== "number") return;
    const block = this.report.elements.find(({ id }) => id === scroll.block);
    if (!block) return;
    const moved = block.getBoundingClientRect().top - scroll.offset;
    window.scrollBy({ top: moved, behavior: "instant" });
  }
}
