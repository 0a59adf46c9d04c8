/** Paths of every host: of a disk, of an editor far away, of a repository that is read over the network. */
import { describe, expect, it } from "vitest";
import { folderOf, isAbsolute, nameOf, pathBelow, pathFrom, placeOf } from "./host-path.ts";

describe("the folder of", () => {
  it.each([
    ["/home/ann/north.yaml", "/home/ann"],
    ["/north.yaml", "/"],
    ["reports/north.yaml", "reports"],
    ["C:\\reports\\2022\\north.yaml", "C:\\reports\\2022"],
    ["c:/reports/north.yaml", "c:/reports"],
    ["C:\\north.yaml", "C:\\"],
    ["\\\\server\\share\\reports\\north.yaml", "\\\\server\\share\\reports"],
    ["file:///home/ann%20b/north.yaml", "file:///home/ann%20b"],
    ["file:///c%3A/reports/north.yaml", "file:///c%3A/reports"],
    ["vscode-remote://ssh-remote%2Bhost/reports/north.yaml", "vscode-remote://ssh-remote%2Bhost/reports"],
    ["vscode-vfs://github/owner/north.yaml", "vscode-vfs://github/owner"],
    ["memfs:/reports/north.yaml", "memfs:/reports"],
    ["memfs:/north.yaml", "memfs:/"],
  ])("%s is %s", (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it.each(["/", "C:\\", "memfs:/", "file:///", "untitled:Untitled-1", "north.yaml"])("%s is none", (path) => {
    expect(folderOf(path)).toBeUndefined();
  });
});

describe("what is written, seen from a folder", () => {
  it.each([
    ["/home/ann", "frameworks/own", "/home/ann/frameworks/own"],
    ["/home/ann", "./../shared//base.yaml", "/home/shared/base.yaml"],
    ["/home", "../../../base.yaml", "/base.yaml"],
    ["C:\\reports", "..\\shared/base.yaml", "C:\\shared\\base.yaml"],
    ["file:///reports", "own frameworks", "file:///reports/own%20frameworks"],
    ["memfs:/", "a/b.yaml", "memfs:/a/b.yaml"],
    ["file:///reports", "half \ud83d.yaml", "file:///reports/half%20%EF%BF%BD.yaml"],
    ["file:///reports", "%2e%2e/👍.yaml", "file:///reports/%252e%252e/%F0%9F%91%8D.yaml"],
    ["vscode-vfs://github/owner", "../../base.yaml", "vscode-vfs://github/base.yaml"],
  ])("%s and %s is %s", (folder, written, path) => {
    expect(pathFrom(folder, written)).toBe(path);
  });

  it.each(["https://example.org/base.yaml", "/etc/base.yaml", "C:\\base.yaml", "~/base.yaml"])(
    "%s stands on its own",
    (written) => {
      expect(isAbsolute(written)).toBe(true);
    },
  );

  it.each(["base.yaml", "../base.yaml", "a b/c:d.yaml"])("%s does not", (written) => {
    expect(isAbsolute(written)).toBe(false);
  });
});

describe("a file seen from a folder above it", () => {
  it.each([
    ["/home/ann", "/home/ann/2022/north.yaml", "2022/north.yaml"],
    ["/", "/north.yaml", "north.yaml"],
    ["C:\\reports", "C:\\reports\\2022\\north.yaml", "2022/north.yaml"],
    ["file:///a%20b", "file:///a%20b/d%C3%A9j%C3%A0.yaml", "déjà.yaml"],
    ["file:///c%3A/reports", "file:///c:/reports/north.yaml", "north.yaml"],
    ["memfs:/", "memfs:/100%/north.yaml", "100%/north.yaml"],
  ])("from %s, %s is %s", (folder, path, name) => {
    expect(pathBelow(folder, path)).toBe(name);
  });

  it.each([
    ["/home/ann", "/home/anna/north.yaml"],
    ["/home/ann", "/home/ann"],
    ["file:///reports", "memfs:/reports/north.yaml"],
  ])("from %s, %s is elsewhere", (folder, path) => {
    expect(pathBelow(folder, path)).toBeUndefined();
  });
});

describe("an address", () => {
  it("is the same place however it is escaped", () => {
    expect(placeOf("file:///c%3A/a%28b%29.yaml")).toBe(placeOf("file:///c:/a(b).yaml"));
    expect(placeOf("/a%20b.yaml")).not.toBe(placeOf("/a b.yaml"));
  });

  it("is named as people know it", () => {
    expect(nameOf("file:///own%20frameworks/a.yaml")).toBe("a.yaml");
    expect(nameOf("C:\\reports\\own frameworks")).toBe("own frameworks");
  });
});
