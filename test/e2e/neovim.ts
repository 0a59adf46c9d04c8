/**
 * Attaches an editor that is not VS Code to the language server: `tsx test/e2e/neovim.ts [-- SERVER COMMAND]`. Neovim
 * opens a report with mistakes and has to get a problem with the name of its rule, and a hover where the problem is.
 * Debian's Neovim is installed when there is none.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { debianProgram } from "./host/debian-package.ts";
import { forgetResults, reportResults } from "./results.ts";
import { temporaryFolder } from "./workspace.ts";

/** What Neovim knew in the end; nothing of what did not come. */
interface Found {
  readonly message?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Markdown. */
  readonly hover?: string;
}

const rule = "rating-not-as-computed";
const report = "examples/with-mistakes.inspection.yaml";
const named = process.argv.slice(2).filter((arg) => arg !== "--");
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
const server = named.length > 0 ? named : [process.execPath, cli, "lsp", "--stdio"];

forgetResults("neovim");
const temporary = temporaryFolder();
try {
  const found = askNeovim(temporary.folder, join(temporary.workspace, report));
  const checks = [
    check(`a problem of ${rule}`, found.message && `line ${found.line}: ${found.message}`),
    check("a hover on it", found.hover),
  ];
  const passed = checks.filter(Boolean).length;
  reportResults("neovim", { passed, failed: checks.length - passed, skipped: 0 }, true);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  reportResults("neovim", undefined, false);
} finally {
  temporary.remove();
}

function askNeovim(folder: string, file: string): Found {
  const neovim = debianProgram({ names: ["nvim"], packages: ["neovim"] });
  const script = fileURLToPath(new URL("neovim.lua", import.meta.url));
  const results = join(folder, "neovim.json");
  const args = ["--headless", "-n", "-u", "NONE", "-i", "NONE", "-c", `luafile ${script}`, file];
  const { status } = spawnSync(neovim, args, {
    cwd: temporary.workspace,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 420_000,
    env: {
      ...process.env,
      ...{ E2E_SERVER: JSON.stringify(server), E2E_RULE: rule, E2E_RESULTS: results },
      // Its logs and state stay with the run.
      ...{ XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    },
  });
  if (status !== 0 || !existsSync(results)) throw new Error("Neovim did not get to the end.");
  const found = JSON.parse(readFileSync(results, "utf8"));
  if (!found.hover) showLog(folder);
  // Lua does not tell an empty list from an empty record.
  return Array.isArray(found) ? {} : found;
}

/** What the server wrote to its error output, among other things. Its place depends on Neovim's version. */
function showLog(folder: string): void {
  const log = join(folder, "nvim/lsp.log");
  if (existsSync(log)) process.stderr.write(readFileSync(log, "utf8"));
}

function check(what: string, answer: string | undefined): boolean {
  const line = answer
    ? `✓ Neovim shows ${what}: ${answer.split("\n")[0]}`
    : `✗ Neovim shows ${what}: it never came`;
  process.stdout.write(`${line}\n`);
  return Boolean(answer);
}
