/** Starts the browser that the person at this computer uses. */
import { spawn } from "node:child_process";

/** Opens an address of ours. `failed` is called when there is no browser to be had. */
export function openBrowser(address: string, failed: () => void): void {
  const [program, ...args] = opener(process.platform);
  // Without a shell, so that nothing in the address is taken for a command.
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true, shell: false });
  child.on("error", failed);
  child.on("exit", (code) => {
    if (code !== 0) failed();
  });
  child.unref();
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  // What the shell’s own “start” calls in the end.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return ["xdg-open"];
}
