import { describe, expect, it } from "vitest";
import { inOrder } from "./in-order.ts";

describe("several things at the same time", () => {
  it("come in the order in which they were asked for, however long each takes", async () => {
    const release = new Map<number, () => void>();
    const begun: number[] = [];
    const results = inOrder([1, 2, 3], always(3), (item) => {
      begun.push(item);
      return new Promise<number>((resolve) => release.set(item, () => resolve(item * 10)));
    });
    const first = results.next();
    expect(begun).toEqual([1, 2, 3]);
    for (const item of [3, 2, 1]) release.get(item)?.();
    expect([await first, await results.next(), await results.next()].map(({ value }) => value)).toEqual([
      10, 20, 30,
    ]);
    expect((await results.next()).done).toBe(true);
  });

  it("are never more than the width allows", async () => {
    let now = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    };
    for await (const _ of inOrder(Array(20).keys(), always(4), run));
    expect(most).toBe(4);
  });

  it("throw when the turn of one that failed has come, and not before", async () => {
    const results = inOrder([1, 2], always(2), async (item) => {
      if (item === 2) throw new Error("the second failed");
      return item;
    });
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow("the second failed");
  });
});

function always(width: number): () => number {
  return () => width;
}
