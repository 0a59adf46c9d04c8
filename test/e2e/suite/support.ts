/** What tests in VS Code share: waiting for a condition, the files of the workspace, problems, themes. */
import { assert } from "chai";
import {
  ColorThemeKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** Colours by what a reader would call them. VS Code has renamed some of its themes, so there are several names. */
const themes = {
  light: { names: ["Light Modern", "Default Light Modern"], kind: ColorThemeKind.Light },
  dark: { names: ["Dark Modern", "Default Dark Modern"], kind: ColorThemeKind.Dark },
  "high contrast": { names: ["Default High Contrast"], kind: ColorThemeKind.HighContrast },
} as const;

/** What was asked for, or that it is not there yet. */
type Answer<T> = T | undefined | null | false;

/**
 * Asks again and again until the answer is neither undefined, null nor false, and gives it. Rejects after
 * 60 seconds, saying what was waited for: on a busy machine everything takes long, but a right answer comes.
 */
export async function until<T>(
  what: string,
  ask: () => Answer<T> | Promise<Answer<T>>,
  seconds = 60,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${seconds} seconds for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The address of a file of the workspace. `path` is relative, with `/`. */
export function workspaceFile(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "the tests need a workspace");
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor of its own. */
export async function openFile(path: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(workspaceFile(path));
  return await window.showTextDocument(document, { preview: false });
}

/** Opens a text that is in no file. */
export async function openText(language: string, content: string): Promise<TextEditor> {
  return await window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** Closes all editors; changes that were not saved are dropped. */
export async function closeEditors(): Promise<void> {
  while (window.activeTextEditor) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** Waits until a file has problems that pass the condition, and gives all its problems. */
export async function problemsOf(
  uri: Uri,
  condition: (problems: readonly Diagnostic[]) => boolean = (problems) => problems.length > 0,
): Promise<Diagnostic[]> {
  return await until(`problems of ${uri.path}`, () => {
    const problems = languages.getDiagnostics(uri);
    return condition(problems) && problems;
  });
}

/** The rule that a problem is of; an empty text when it names none. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}

/** Changes the colours of the window, through the settings, and waits until they are there. */
export async function setTheme(colours: keyof typeof themes): Promise<void> {
  const { names, kind } = themes[colours];
  const theme = names.find((name) => installedThemes().has(name));
  await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Global);
  await until(`the ${colours} colours`, () => window.activeColorTheme.kind === kind);
}

function installedThemes(): Set<string> {
  const contributed: { id?: string; label: string }[] = extensions.all.flatMap(
    ({ packageJSON }) => packageJSON.contributes?.themes ?? [],
  );
  return new Set(contributed.map(({ id, label }) => id ?? label));
}
