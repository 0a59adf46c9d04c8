/** What the extension says of itself in `package.json` is so. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { commands as namedByServer } from "../../core/src/protocol.ts";
import { camelCase } from "../../scripts/generated-files.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const { contributes } = manifest;
const previewType = "inspectionReports.preview";
const prefix = "inspectionReports.";
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe("the manifest", () => {
  it("has a command for each file of client/commands", () => {
    const files = globSync("client/commands/*.ts").map((path) => camelCase(basename(path, ".ts")));
    const helpers = ["activeReport", "command", "registerCommands", "reportFile"];
    const expected = files.filter((name) => !helpers.includes(name)).map((name) => prefix + name);
    expect([...commands].sort()).toEqual(expected.sort());
  });

  it("has every command that the language server names", () => {
    expect(commands).toEqual(expect.arrayContaining(Object.values(namedByServer)));
  });

  it("puts nothing but its own commands in menus and on keys", () => {
    const inMenus: { command: string }[] = Object.values(contributes.menus).flat() as never;
    const used = [...inMenus, ...contributes.keybindings].map(({ command }) => command);
    expect(used.filter((command) => !commands.includes(command))).toEqual([]);
  });

  it("has something for previews alone where a preview is in front, by the name that panels have", () => {
    const menus: { when?: string }[] = Object.values(contributes.menus).flat() as never;
    const named = menus.flatMap(
      ({ when = "" }) => when.match(/activeWebviewPanelId == '([^']*)'/)?.[1] ?? [],
    );
    expect([...new Set(named)]).toEqual([previewType]);
    expect(readFileSync("client/preview/previews.ts", "utf8")).toContain(`previewType = "${previewType}"`);
  });

  it("takes keys in a report and nowhere else: those that write, where the report may be written to", () => {
    const writes = /^editorTextFocus && editorLangId == inspection-report && !editorReadonly\b/;
    for (const { command, when } of contributes.keybindings)
      if (/\.openPreview/.test(command)) expect(when).toBe("editorLangId == inspection-report");
      else expect(when).toMatch(writes);
  });

  it("opens the preview with the keys that Markdown has", () => {
    const keys = contributes.keybindings.map(({ command, key }: { command: string; key: string }) => [
      command,
      key,
    ]);
    expect(Object.fromEntries(keys)).toMatchObject({
      [`${prefix}openPreview`]: "ctrl+shift+v",
      [`${prefix}openPreviewToSide`]: "ctrl+k v",
    });
  });

  it("leaves every key to the editor that writes something by itself", () => {
    const keys: string[] = contributes.keybindings.map(({ key }: { key: string }) => key);
    expect(keys.filter((key) => !/^ctrl\+/.test(key))).toEqual([]);
  });

  it("starts for its languages and commands, which needs no word of its own, and to restore a preview", () => {
    expect(manifest.activationEvents).toEqual([`onWebviewPanel:${previewType}`]);
  });

  it("works in a restricted and in a virtual workspace, on the desktop and in a browser", () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect([untrustedWorkspaces.supported, virtualWorkspaces.supported]).toEqual([true, true]);
    // A browser's worker adds “.js” by itself.
    expect([manifest.main, `${manifest.browser}.js`].filter((path) => !existsSync(path))).toEqual([]);
  });

  it("names files that are there", () => {
    const paths = JSON.stringify(contributes).match(/"(?:\.\/|walkthrough\/)[^"]+"/g) ?? [];
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.map((path) => JSON.parse(path)).filter((path) => !existsSync(path))).toEqual([]);
  });
});
