import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type FollowOptions, followPlaces } from "./follow-places.ts";

const opened: { close(): void }[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const follower of opened.splice(0)) follower.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "follow-places-"));
  folders.push(folder);
  return folder;
}

/** Follows places; `next` resolves at the next change that nobody has waited for yet. */
async function follow(places: readonly string[], options: Partial<FollowOptions> = {}) {
  let count = 0;
  let told = () => {};
  const changed = async () => {
    count++;
    told();
  };
  const follower = await followPlaces({ places: () => places, changed, ...options });
  opened.push(follower);
  let seen = 0;
  const next = async () => {
    while (count === seen) await new Promise<void>((done) => (told = done));
    seen++;
  };
  return { follower, next, count: () => count };
}

/** Only what the system tells counts, or only what is seen by looking. */
const told = { lookEvery: 1_000_000_000 };
const cannotWatch: Partial<FollowOptions> = {
  lookEvery: 10,
  watchFolder: () => {
    throw new Error("This system watches nothing.");
  },
};

describe.each([
  ["told by the system", told],
  ["by looking, where the system cannot tell", cannotWatch],
])("a file that changes is noticed, %s", (_, options) => {
  it("when it is written in its place", async () => {
    const file = join(newFolder(), "report.yaml");
    writeFileSync(file, "a");
    const { next } = await follow([file], options);
    writeFileSync(file, "b, and more");
    await next();
    appendFileSync(file, "c");
    await next();
  });

  it("when another file is put in its place, as careful editors do", async () => {
    const folder = newFolder();
    const file = join(folder, "report.yaml");
    writeFileSync(file, "a");
    const { next } = await follow([file], options);
    for (const text of ["b", "c"]) {
      writeFileSync(join(folder, "beside"), text);
      renameSync(join(folder, "beside"), file);
      await next();
    }
  });

  it("when it goes, and when it comes back", async () => {
    const file = join(newFolder(), "report.yaml");
    writeFileSync(file, "a");
    const { next } = await follow([file], options);
    unlinkSync(file);
    await next();
    writeFileSync(file, "a");
    await next();
  });

  it("when a file comes into a folder that matters", async () => {
    const folder = join(newFolder(), "frameworks");
    mkdirSync(folder);
    const { next } = await follow([folder], options);
    writeFileSync(join(folder, "own.framework.yaml"), "");
    await next();
  });
});

describe("nothing is told", () => {
  it("of a file that was moved away and back within a moment, nor of its neighbours", async () => {
    const folder = newFolder();
    const file = join(folder, "report.yaml");
    const other = join(folder, "other.yaml");
    writeFileSync(file, "a");
    writeFileSync(other, "a");
    const { next, count } = await follow([file], told);
    renameSync(file, join(folder, "aside"));
    renameSync(join(folder, "aside"), file);
    writeFileSync(other, "b");
    // What comes after is told, and is the first to be.
    appendFileSync(file, "b");
    await next();
    expect(count()).toBe(1);
  });

  it("after it was closed", async () => {
    const file = join(newFolder(), "report.yaml");
    writeFileSync(file, "a");
    const closed = await follow([file], told);
    const other = await follow([file], told);
    closed.follower.close();
    writeFileSync(file, "b");
    await other.next();
    expect(closed.count()).toBe(0);
  });
});

it("follows the places that matter after a change, and no more those that did before", async () => {
  const folder = newFolder();
  const [first, second] = [join(folder, "first.yaml"), join(folder, "second.yaml")];
  for (const file of [first, second]) writeFileSync(file, "a");
  const places = [first];
  const { next, count } = await follow(places, told);
  places[0] = second;
  writeFileSync(second, "b");
  await next();
  writeFileSync(first, "b");
  writeFileSync(second, "c, after it");
  await next();
  expect(count()).toBe(2);
});
