/** Which files git says have changed since a commit, and those that it does not know yet. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** The changed files in full, or why git cannot tell: a sentence. */
export type ChangedFiles = { readonly changed: ReadonlySet<string> } | { readonly mistake: string };

/** Asks the git on the PATH about the repository that a folder is in. Never rejects. */
export async function changedSince(commit: string, folder: string): Promise<ChangedFiles> {
  const up = await git(folder, ["rev-parse", "--show-cdup"]);
  if (up.code === "ENOENT")
    return { mistake: "--since asks git what has changed, and there is no git on this computer." };
  if (up.output === undefined)
    return { mistake: `--since needs a git repository, and git says of this folder: ${up.complaint}` };
  const known = await commitOf(commit, folder);
  if (known === undefined)
    return { mistake: `git knows no commit, branch or tag “${commit}” in this repository.` };
  const top = resolve(folder, up.output.trimEnd());
  const [differing, unknown] = await Promise.all([
    git(top, ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", known, "--"]),
    git(top, ["ls-files", "-z", "--others", "--exclude-standard"]),
  ]);
  if (differing.output === undefined || unknown.output === undefined)
    return { mistake: `git cannot tell what has changed: ${differing.complaint || unknown.complaint}` };
  const names = `${differing.output}${unknown.output}`.split("\0").filter((name) => name !== "");
  return { changed: new Set(names.map((name) => resolve(top, name))) };
}

/** The full name of a commit. What begins with a hyphen would be an option of git, and no commit is called so. */
async function commitOf(written: string, folder: string): Promise<string | undefined> {
  if (written.startsWith("-") || written === "") return undefined;
  const { output } = await git(folder, ["rev-parse", "--verify", "--quiet", `${written}^{commit}`]);
  const commit = output?.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

interface Said {
  /** Undefined when git failed. */
  readonly output?: string;
  /** What it then said, as one line. */
  readonly complaint: string;
  readonly code?: unknown;
}

const run = promisify(execFile);

async function git(folder: string, words: readonly string[]): Promise<Said> {
  // A repository can name programs of its own; none is needed to compare files.
  const args = ["-c", "core.fsmonitor=false", ...words];
  const env = { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" };
  try {
    const { stdout } = await run("git", args, { cwd: folder, env, maxBuffer: 1_000_000_000 });
    return { output: stdout, complaint: "" };
  } catch (thrown) {
    const { code, stderr = "" } = thrown as { code?: unknown; stderr?: string };
    const line = stderr.trim().split("\n")[0] ?? "";
    return { code, complaint: line.replace(/^fatal: /, "") };
  }
}
