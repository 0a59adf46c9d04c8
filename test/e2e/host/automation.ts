/**
 * What a workbench under test says: VS Code calls `codeAutomationLog` for each line of the console, and
 * `codeAutomationExit` when the tests are over.
 */
import { format } from "node:util";
import type { Page } from "playwright-core";

/** The tests mark their own lines with this; everything else is VS Code's. */
const mark = "› ";

/** A test run that is being listened to. */
export interface Automation {
  /** The exit code of the tests: 0 when they passed. Rejects when the page crashes or closes. */
  readonly exit: Promise<number>;
  /** The lines that were not shown: what VS Code, and extensions, said besides. */
  readonly unshown: readonly string[];
}

/**
 * Listens to a page that has not been opened yet. Shows the tests' own lines; with `VSCODE_HOST_LOG` in the
 * environment all lines. `read` gets each line of the tests first and may keep it: then it is not shown.
 */
export async function listenTo(
  page: Page,
  read: (line: string) => boolean = () => false,
): Promise<Automation> {
  const unshown: string[] = [];
  const say = (line: string) => {
    if (line.startsWith(mark) && read(line.slice(mark.length))) return;
    if (line.startsWith(mark) || process.env.VSCODE_HOST_LOG) process.stdout.write(`${line}\n`);
    else unshown.push(line);
  };
  page.on("console", (message) => message.type() === "error" && say(`page console: ${message.text()}`));
  page.on("pageerror", (error) => say(`page error: ${error.message}`));
  page.on("dialog", (dialog) => dialog.accept().catch(() => undefined));
  const exit = new Promise<number>((resolve, reject) => {
    page.on("crash", () => reject(new Error("The page with VS Code crashed.")));
    page.on("close", () => reject(new Error("The page with VS Code was closed.")));
    page.exposeFunction("codeAutomationExit", resolve).catch(reject);
  });
  await page.exposeFunction("codeAutomationLog", (_kind: string, args: unknown[]) => say(format(...args)));
  return { exit, unshown };
}
