/** Several things at the same time, with the results in the order of what was asked. */

/**
 * Runs `run` on each item, up to `width()` at a time, and gives the results in the order of the items. What one
 * rejects with is thrown when its turn comes.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  width: () => number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = run(item);
    // Until its turn comes nobody listens, and Node takes that for a fault.
    result.catch(() => undefined);
    underWay.push(result);
    while (underWay.length >= width()) yield await (underWay.shift() as Promise<Result>);
  }
  for (const result of underWay) yield await result;
}
