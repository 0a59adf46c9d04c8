/** A server that dies is started again, unless it keeps dying. */
import { describe, expect, it } from "vitest";
import { CrashPolicy } from "../../client/crash-policy.ts";

const minute = 60_000;

describe("the crash policy", () => {
  it("starts a server again four times within three minutes, and no more", () => {
    const policy = new CrashPolicy();
    const answers = [0, 1, 2, 3, 4].map((second) => policy.died(second * 1000));
    expect(answers).toEqual([true, true, true, true, false]);
  });

  it("forgets what was long ago", () => {
    const policy = new CrashPolicy();
    const answers = [0, 1, 2, 3, 4, 5, 6].map((time) => policy.died(time * minute));
    expect(answers).not.toContain(false);
  });
});
