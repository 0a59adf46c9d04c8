/** Starts and stops the VS Code server: one process group, one port on 127.0.0.1 that the system chooses. */
import { type ChildProcess, spawn } from "node:child_process";
import type { InstalledHost } from "./install.ts";

/** A server that listens. */
export interface VscodeServer {
  readonly port: number;
  /** What must be in an address (as `tkn`) for the server to answer it. */
  readonly token: string;
  /** Settles when the server has ended by itself, with what it printed last. */
  readonly ended: Promise<string>;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
}

/** Where a server keeps its things, and what the extensions in it find in their environment. */
export interface ServerSettings {
  readonly token: string;
  readonly dataFolder: string;
  readonly userData: string;
  readonly installed: string;
  readonly proposedApi: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts the server. Rejects, with what it printed, when it does not listen within 120 seconds. */
export async function startServer(host: InstalledHost, settings: ServerSettings): Promise<VscodeServer> {
  const env = { ...ownEnvironment(), ...settings.env };
  const child = spawn(host.node, [host.server, ...serverArguments(settings)], {
    env,
    // A group of its own, so that extension hosts and language servers can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = lastOutput(child);
  const ended = new Promise<string>((resolve) => {
    child.once("exit", () => resolve(output.text()));
    child.once("error", (error) => resolve(`${error}`));
  });
  try {
    const port = await Promise.race([output.port, ended.then(refuse), tooLate()]);
    return { port, token: settings.token, ended, stop: () => endGroup(child, ended) };
  } catch (error) {
    await endGroup(child, ended);
    throw error;
  }
}

function serverArguments(settings: ServerSettings): string[] {
  return [
    ...["--host", "127.0.0.1", "--port", "0", "--connection-token", settings.token],
    "--accept-server-license-terms",
    // Without it the server passes over the part of the address that names tests and extensions.
    "--enable-smoke-test-driver",
    "--disable-workspace-trust",
    ...["--telemetry-level", "off"],
    ...["--server-data-dir", settings.dataFolder],
    ...["--user-data-dir", settings.userData],
    ...["--extensions-dir", settings.installed],
    ...settings.proposedApi.flatMap((id) => ["--enable-proposed-api", id]),
  ];
}

/** Our environment without what another VS Code, or our own Node, was told in it. No gallery is asked. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:ELECTRON_|NODE_OPTIONS$|VSCODE_(?:IPC|PID|CWD|NLS|CODE|CRASH|GIT|INSPECTOR))/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const gallery = { serviceUrl: "", itemUrl: "", resourceUrlTemplate: "" };
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: JSON.stringify(gallery) };
}

function lastOutput(child: ChildProcess): { port: Promise<number>; text(): string } {
  let text = "";
  const port = new Promise<number>((resolve) => {
    const read = (data: Buffer) => {
      text = (text + data).slice(-20_000);
      if (process.env.VSCODE_HOST_LOG) process.stderr.write(data);
      const found = text.match(/Extension host agent listening on (\d+)/)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
  });
  return { port, text: () => text };
}

function refuse(output: string): never {
  throw new Error(`The VS Code server ended before it listened:\n${output}`);
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    const error = new Error("The VS Code server did not listen within 120 seconds.");
    setTimeout(() => reject(error), 120_000).unref();
  });
}

/** Asks first, and ends by force what is still there five seconds later, children included. */
async function endGroup(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  signal(child, "SIGTERM");
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
  signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has gone already.
  }
}
