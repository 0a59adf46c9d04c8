/** The report on the page: blocks in their order, patched with what changed. */
import type { PreviewBlock, PreviewUpdate } from "../core/src/protocol.ts";
import { morphBlock } from "./morph-block.ts";
import { safeBlock } from "./safe-block.ts";

/** A block on the page. */
export interface ShownBlock {
  readonly element: HTMLElement;
  /** Its line in the file, counted from 0; -1 for what the template alone writes. */
  readonly line: number;
}

/** The blocks of one report. What others put between them stays where it is. */
export class ShownReport {
  #page: number | undefined;
  #elements: readonly HTMLElement[] = [];
  #lines: readonly number[] = [];

  /** `root` is the element that the blocks are children of. */
  constructor(readonly root: HTMLElement) {}

  /** The number of the page that is shown; undefined for none. */
  get page(): number | undefined {
    return this.#page;
  }

  /** In the order of the page. */
  get blocks(): readonly ShownBlock[] {
    return this.#elements.map((element, index) => ({ element, line: this.#lines[index] ?? -1 }));
  }

  /** The elements of the blocks, in the order of the page. */
  get elements(): readonly HTMLElement[] {
    return this.#elements;
  }

  /** Shows nothing, as in the beginning. */
  clear(): void {
    for (const element of this.#elements) element.remove();
    this.#page = undefined;
    this.#elements = [];
    this.#lines = [];
  }

  /** Whether an update fits what is shown. A whole report always does. */
  fits({ from, splice: { at, remove, insert }, changed, lines }: PreviewUpdate): boolean {
    if (from === undefined) return at === 0 && insert.length === lines.length;
    if (from !== this.#page || at < 0 || remove < 0 || at + remove > this.#elements.length) return false;
    if (this.#elements.length - remove + insert.length !== lines.length) return false;
    const ids = new Set(this.#elements.map(({ id }) => id));
    return changed.every(({ id }) => ids.has(id));
  }

  /** Takes up an update that fits. */
  apply({ page, from, splice, changed, lines }: PreviewUpdate): void {
    // A whole report takes the place of all there is; blocks that are in both stay, as they do in a part.
    const remove = from === undefined ? this.#elements.length : splice.remove;
    this.#splice({ ...splice, remove });
    const fresh = new Map(changed.map((block) => [block.id, block]));
    this.#elements = this.#elements.map((element) => {
      const block = fresh.get(element.id);
      return block ? morphBlock(element, safeBlock(block)) : element;
    });
    this.#lines = lines;
    this.#page = page;
  }

  #splice({ at, remove, insert }: PreviewUpdate["splice"]): void {
    const end = at + remove;
    const going = new Map(this.#elements.slice(at, end).map((element) => [element.id, element]));
    const staying = new Map(insert.flatMap(({ id }) => (going.has(id) ? [[id, going.get(id)]] : [])));
    for (const [id, element] of going) if (!staying.has(id)) element.remove();
    const put = insert.map((block) => this.#takeUp(block, going.get(block.id)));
    this.#place(put, this.#elements[end]);
    this.#elements = this.#elements.toSpliced(at, remove, ...put);
  }

  #takeUp(block: PreviewBlock, shown: HTMLElement | undefined): HTMLElement {
    const fresh = safeBlock(block);
    return shown ? morphBlock(shown, fresh) : fresh;
  }

  /** Puts blocks before another one, from the last to the first; those that stand there already are not moved. */
  #place(put: readonly HTMLElement[], before: HTMLElement | undefined): void {
    const all = new Set<Element>([...this.#elements, ...put]);
    let next: Element | undefined = before;
    for (const element of put.toReversed()) {
      if (!element.isConnected || blockAfter(element, all) !== next)
        this.root.insertBefore(element, next ?? null);
      next = element;
    }
  }
}

/** The next block on the page, past what is no block. */
function blockAfter(element: Element, blocks: ReadonlySet<Element>): Element | undefined {
  let next = element.nextElementSibling;
  while (next && !blocks.has(next)) next = next.nextElementSibling;
  return next ?? undefined;
}
