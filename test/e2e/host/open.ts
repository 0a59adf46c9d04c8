/** Opens VS Code for a person: serves a workbench, prints its address and stays until Ctrl+C. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { LaunchRequest } from "./arguments.ts";
import { listen } from "./bridge.ts";
import { serveWorkbench } from "./workbench.ts";

/** A window that a person can open. */
export interface OpenedWindow {
  /** A short address for a browser on this machine. Who does not know it gets nothing. */
  readonly address: string;
  /** Settles when the server has ended by itself. */
  readonly ended: Promise<unknown>;
  /** Ends the server and removes everything temporary. */
  close(): Promise<void>;
}

/** Serves a window with these extensions, folder and files, and runs `commands` in it when it opens. */
export async function openWindow(
  request: LaunchRequest,
  commands: readonly string[] = [],
): Promise<OpenedWindow> {
  const workbench = await serveWorkbench(request, { commands });
  const path = `/${randomBytes(6).toString("hex")}`;
  // The window's own address is long: this one can be read, copied and typed.
  const signpost = createServer(({ url }, response) => {
    if (url === path) response.writeHead(302, { location: workbench.address }).end();
    else response.writeHead(404).end();
  });
  const port = await listen(signpost);
  const close = async () => {
    signpost.close();
    signpost.closeAllConnections();
    await workbench.stop();
  };
  return { address: `http://127.0.0.1:${port}${path}`, ended: workbench.ended, close };
}

/** Opens a window, prints its address and stays until Ctrl+C. */
export async function openForPerson(request: LaunchRequest, commands: readonly string[] = []): Promise<void> {
  const stopping = new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, resolve);
  });
  const window = await openWindow(request, commands);
  process.stdout.write(`VS Code is at ${window.address} (Ctrl+C ends it)\n`);
  await Promise.race([stopping, window.ended]);
  await window.close();
}
