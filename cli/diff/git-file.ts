/** A file as git has it in a commit, branch or tag, by the git of this computer. */
import { spawn } from "node:child_process";
import type { FileContent } from "../../core/src/host.ts";
import { decodeText } from "../../host/decode-text.ts";
import { readUpTo } from "../../host/read-up-to.ts";

/** The two parts of “REV:PATH”; undefined where a name has no such form. A single letter is a drive, and no commit. */
export function gitPlaceOf(name: string): { readonly revision: string; readonly path: string } | undefined {
  const [, revision = "", path = ""] = name.match(/^([^:]{2,}):([^:].*)$/s) ?? [];
  return revision && path && !revision.startsWith("-") ? { revision, path } : undefined;
}

/** Reads “REV:PATH”. Rejects with what git says when it has no such file, or when there is no git. */
export async function readGitFile(place: string, folder: string, maxBytes: number): Promise<FileContent> {
  // Without a shell, so that nothing in a name is taken for a command.
  const git = spawn("git", ["cat-file", "blob", place], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
  });
  const started = new Promise<void>((done, fail) => {
    git.on("spawn", done);
    git.on("error", () => fail(new Error("git is not to be found on this computer")));
  });
  const ended = new Promise<number | null>((done) => git.on("close", done));
  await started;
  const [bytes, said] = await Promise.all([readUpTo(git.stdout, maxBytes), readUpTo(git.stderr, 2000)]);
  if (bytes.length > maxBytes) return { kind: "tooLarge", bytes: bytes.length };
  if ((await ended) !== 0) throw new Error(reasonIn(said));
  return decodeText(bytes);
}

/** "fatal: path 'x' does not exist in 'HEAD'" → what it says, as part of a sentence. */
function reasonIn(said: Uint8Array): string {
  const line =
    new TextDecoder()
      .decode(said)
      .split("\n")
      .find((line) => line.trim() !== "") ?? "nothing";
  return `git says: ${line.replace(/^(?:fatal|error): |[.\s]+$/g, "")}`;
}
