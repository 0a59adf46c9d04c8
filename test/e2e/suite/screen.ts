/**
 * Seeing and touching the window from a test: real keys, clicks and pictures, through the bridge of the
 * browser host. Desktop VS Code has no bridge; there `itOnScreen` reports its test as not run.
 */
import { say } from "./say.ts";

/** Where something is on the screen. */
export interface Place {
  /** A CSS selector. */
  readonly selector: string;
  /** Whether to look in the newest webview instead of the workbench. */
  readonly inWebview?: boolean;
}

/** Whether the window can be seen and touched. */
export function hasScreen(): boolean {
  return Boolean(process.env.VSCODE_HOST_BRIDGE);
}

/** A test that needs the screen. Where there is none it is counted as skipped, and its line says so. */
export function itOnScreen(title: string, test: () => Promise<void>): void {
  if (hasScreen()) it(title, test);
  else it(`${title} (needs the browser host's screen)`);
}

/** Keeps a picture of the window once nothing in it moves. Without a screen it only says that there is none. */
export async function screenshot(name: string): Promise<void> {
  if (hasScreen()) say(`screenshot ${await ask("screenshot", { name })}`);
  else say(`no screenshot “${name}”: desktop VS Code has no bridge`);
}

/** Presses a key or a chord, such as `Control+Space`. */
export async function press(key: string): Promise<void> {
  await ask("press", { key });
}

/** Types text as from a keyboard. */
export async function typeText(text: string): Promise<void> {
  await ask("type", { text });
}

/** Moves the mouse over the first such element, waiting up to 30 seconds for it. */
export async function hover(place: Place): Promise<void> {
  await ask("hover", place);
}

/** Turns the wheel of the mouse, where that is now: down for more than 0. */
export async function scroll(pixels: number): Promise<void> {
  await ask("scroll", { pixels });
}

/** Clicks the first such element, waiting up to 30 seconds for it. */
export async function click(place: Place): Promise<void> {
  await ask("click", place);
}

/** How many such elements there are now. */
export async function count(place: Place): Promise<number> {
  return (await ask("count", place)) as number;
}

/** How many such elements are not scrolled out of sight now. */
export async function seen(place: Place): Promise<number> {
  return (await ask("seen", place)) as number;
}

/** The visible text of each such element now. */
export async function texts(place: Place): Promise<string[]> {
  return (await ask("texts", place)) as string[];
}

async function ask(what: string, request: object): Promise<unknown> {
  const bridge = process.env.VSCODE_HOST_BRIDGE;
  if (!bridge) throw new Error(`There is no screen to ${what} on: use itOnScreen for this test.`);
  const response = await fetch(`${bridge}/${what}`, { method: "POST", body: JSON.stringify(request) });
  if (!response.ok) throw new Error(await response.text());
  return await response.json();
}
