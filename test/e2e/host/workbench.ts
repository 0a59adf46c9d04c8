/** A workbench that is being served: the server, its profile and the address of the window. */
import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LaunchRequest } from "./arguments.ts";
import { installHost } from "./install.ts";
import { writeProfile } from "./profile.ts";
import { startServer, type VscodeServer } from "./server.ts";

/** A served workbench. */
export interface Workbench {
  /** The address of the window that was asked for, for a browser on this machine. */
  readonly address: string;
  /** Settles when the server has ended by itself, with what it printed last. */
  readonly ended: Promise<string>;
  /** Ends the server and removes everything temporary. */
  stop(): Promise<void>;
}

/** What is in the environment of the extensions, and commands to run once the files are open. */
export interface WorkbenchExtras {
  readonly env?: Readonly<Record<string, string>>;
  readonly commands?: readonly string[];
}

const opener = fileURLToPath(new URL("opener", import.meta.url));

/** Serves what was asked for. Installs the host when it is missing. Rejects when the server does not start. */
export async function serveWorkbench(
  request: LaunchRequest,
  { env = {}, commands = [] }: WorkbenchExtras = {},
): Promise<Workbench> {
  refuseImpossible(request);
  const host = installHost();
  const folder = mkdtempSync(join(tmpdir(), "vscode-host-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const userData = request.userData ?? join(folder, "user-data");
  writeProfile(userData, { forTests: request.tests !== undefined });
  try {
    const server = await startServer(host, {
      token: randomUUID(),
      dataFolder: join(folder, "server-data"),
      userData,
      installed: request.installed ?? installedWith(opener, join(folder, "extensions")),
      proposedApi: request.proposedApi,
      // The server leaves sockets behind in the folder for temporary files: that one goes with the rest.
      env: { ...env, TMPDIR: folder, VSCODE_HOST_OPEN: JSON.stringify({ files: request.files, commands }) },
    });
    const address = workbenchAddress(server, request);
    return { address, ended: server.ended, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** What the browser host cannot do, said before it is tried. */
function refuseImpossible({ extensions, files, installed }: LaunchRequest): void {
  if (extensions.length > 1) throw new Error("Only one extension under development can be loaded here.");
  if (files.length > 0 && installed) throw new Error("Files cannot be opened with an --extensions-dir here.");
}

/** A folder of installed extensions with this one in it. */
function installedWith(extension: string, folder: string): string {
  cpSync(extension, join(folder, basename(extension)), { recursive: true });
  return folder;
}

/** The window's address. Its `payload` says what the command line says to a desktop VS Code. */
function workbenchAddress({ port, token }: VscodeServer, request: LaunchRequest): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ...request.extensions.map((path) => ["extensionDevelopmentPath", remote(path)]),
    ...(request.tests ? [["extensionTestsPath", remote(request.tests)]] : []),
    ...(request.proposedApi.length > 0 ? [["enableProposedApi", ""]] : []),
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  const address = new URL(`http://${authority}/`);
  address.searchParams.set("tkn", token);
  address.searchParams.set(...whatToOpen(request.workspace));
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

function whatToOpen(workspace: string | undefined): [name: string, value: string] {
  if (!workspace) return ["ew", "true"];
  return [workspace.endsWith(".code-workspace") ? "workspace" : "folder", workspace];
}
