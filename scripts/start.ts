/**
 * `npm start`: builds, checks the example reports in the terminal, and opens them in VS Code: the one on the
 * PATH, else the one that the tests use, in a browser.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openForPerson } from "../test/e2e/host/open.ts";
import { buildAll } from "./build.ts";

const project = fileURLToPath(new URL("..", import.meta.url));
const right = "examples/south-tyneside-and-gateshead.inspection.yaml";
const wrong = "examples/with-mistakes.inspection.yaml";

await buildAll();
say("A whole report, which is right:");
const clean = check(right);
say("\nThe same kind of report with mistakes that have really been published:");
check(wrong);
say(`
What to try
  In the editor: point at a rating or a percentage, change one, and see what no longer agrees; Ctrl+. puts it right.
  In the terminal: npx inspection-reports explain rating-not-as-computed
  Everything that proves this tool: npm test
  In the preview beside it: click a sentence to go to its source; “What if …” moves a percentage.
  As a document: npx inspection-reports render ${right} --out report.pdf
`);
process.exitCode = clean === 0 ? 0 : 1;
if (!openInDesktop()) await openInBrowser();

function check(path: string): number {
  return spawnSync(process.execPath, ["dist/cli.cjs", "check", path], { stdio: "inherit" }).status ?? 2;
}

/** Opens the examples in the VS Code on the PATH. False when there is none. */
function openInDesktop(): boolean {
  const windows = process.platform === "win32";
  const code = (args: string[]) => spawnSync("code", args, { stdio: "ignore", shell: windows }).status === 0;
  if (!code(["--version"])) return false;
  say("Opening the example in VS Code …");
  return code(["--new-window", `--extensionDevelopmentPath=${project}`, "examples", wrong, right]);
}

async function openInBrowser(): Promise<void> {
  say("There is no VS Code on the PATH: starting one that a browser can open …");
  await openForPerson({
    extensions: [project],
    workspace: `${project}examples`,
    files: [right, wrong].map((path) => `${project}${path}`),
    proposedApi: [],
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
