/** The part of the window in which the report can be read: below the bar at the top, above a message at the bottom. */

/** Measures that part, in pixels from the top of the window. */
export class VisibleArea {
  constructor(
    private readonly bar: HTMLElement,
    private readonly message: HTMLElement,
  ) {}

  get top(): number {
    const { bottom, height } = this.bar.getBoundingClientRect();
    // In a window of little height the bar scrolls away with the page.
    return height === 0 || bottom < 0 ? 0 : bottom;
  }

  get bottom(): number {
    const { top, height } = this.message.getBoundingClientRect();
    return height === 0 ? window.innerHeight : top;
  }

  /** Whether a height lies in it. */
  contains(y: number): boolean {
    return y >= this.top && y < this.bottom;
  }

  /** The first of these that is not wholly above it; they stand one below the other. Undefined when all are. */
  first<Item>(items: readonly Item[], elementOf: (item: Item) => Element): Item | undefined {
    const { top } = this;
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      // A pixel that is cut off halfway is out of sight.
      if (item && elementOf(item).getBoundingClientRect().bottom > top + 1) high = middle;
      else low = middle + 1;
    }
    return items[low];
  }
}
