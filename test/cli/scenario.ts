/**
 * A scenario: files, a command and what comes of it, in one text that reads like documentation.
 *
 *     What it shows, in a sentence or two.
 *     ==== file report.inspection.yaml
 *     formatVersion: 1
 *     ==== command
 *     inspection-reports check
 *     ==== standard output
 *     Checked 1 file in TIME: 0 errors, 0 warnings.
 *     ==== standard error
 *     ==== exit code
 *     0
 *
 * The command is run by a shell in a folder that holds just these files. What follows a heading is taken
 * letter by letter; a stream that is left out must stay empty. Only the time is written as TIME, and the
 * sign that starts a colour as ␛.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** A scenario as it is written. */
export interface Scenario {
  readonly files: ReadonlyMap<string, string>;
  readonly command: string;
  readonly outcome: Outcome;
}

/** What comes of a command. */
export interface Outcome {
  readonly output: string;
  readonly error: string;
  readonly exitCode: number;
}

/** Reads a scenario. Throws at a heading it does not know, so that no part is passed over. */
export function parseScenario(text: string): Scenario {
  const files = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const section of text.split(/^==== /m).slice(1)) {
    const end = section.indexOf("\n");
    const heading = section.slice(0, end);
    if (heading.startsWith("file ")) files.set(heading.slice("file ".length), section.slice(end + 1));
    else if (headings.includes(heading)) parts.set(heading, section.slice(end + 1));
    else throw new Error(`A scenario has no part “${heading}”.`);
  }
  const [command = "", output = "", error = "", exitCode = ""] = headings.map((heading) =>
    parts.get(heading),
  );
  if (!command || !/^\d+\n*$/.test(exitCode)) throw new Error("A scenario needs a command and an exit code.");
  return { files, command, outcome: { output, error, exitCode: Number(exitCode) } };
}

const headings = ["command", "standard output", "standard error", "exit code"];

/** Runs a scenario's command in a folder of its own, with the built program under its real name. */
export async function runScenario({ files, command }: Scenario, program: string): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), "scenario-"));
  try {
    const folder = join(place, "reports");
    const programs = join(place, "programs");
    mkdirSync(folder);
    mkdirSync(programs);
    symlinkSync(program, join(programs, "inspection-reports"));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await runInShell(command, folder, programs);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function runInShell(command: string, cwd: string, programs: string): Promise<Outcome> {
  const env = { ...process.env, ...fromOutside, PATH: `${programs}${delimiter}${process.env.PATH}` };
  return new Promise((done) => {
    const child = execFile("sh", ["-c", command], { cwd, env, timeout: 20_000 }, (_error, output, error) => {
      done({ output: readable(output), error: readable(error), exitCode: child.exitCode ?? -1 });
    });
  });
}

/** What whoever runs the tests may have set, and what changes what is printed. */
const fromOutside = Object.fromEntries(
  ["NO_COLOR", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR"].map((name) => [name, undefined]),
);

function readable(text: string): string {
  return text.replaceAll(/ in [\d.]+ m?s:/g, " in TIME:").replaceAll("\u001b", "␛");
}
