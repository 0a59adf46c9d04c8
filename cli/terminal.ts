/** The command line's way to whoever called it, so that every command can be read without knowing `process`. */
import { isOpenFile, writeWhole } from "../host/write-whole.ts";
import { reasonOf } from "./check/reason.ts";
import { visible } from "./reporters/visible-text.ts";

/** Exit codes: 0 it ran and all is well, 1 it ran and found too much, 2 it did not run properly. */
export type ExitCode = 0 | 1 | 2;

/** What the service that runs this says of itself; nothing on a computer of one's own. */
export interface Pipeline {
  /** The folder in which it has put the repository. */
  readonly repository: string | undefined;
  /** The file for Markdown that it shows on the page about the job. */
  readonly jobSummary: string | undefined;
}

/** Where a command reads and writes. */
export interface Terminal {
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether standard output is shown to a person: a screen, also one that does not tell its size. */
  readonly isScreen: boolean;
  /** Whether it is a screen that can show colours. */
  readonly colours: boolean;
  /** Characters in a line of the screen; undefined when the output goes elsewhere. */
  readonly columns: number | undefined;
  readonly pipeline: Pipeline;
  /** Writes to standard output: what was asked for, and nothing else. Bytes are for files and programs, not for screens. */
  print(content: string | Uint8Array): void;
  /** Writes lines to standard error: everything that is not the answer itself. */
  tell(text: string): void;
  /** Shows a line that whatever comes next replaces; nothing where nobody watches standard error. */
  status(text: string): void;
}

/**
 * The terminal of this process. A reader who stops reading (`… | head`) is no error; where what is printed cannot be
 * written, as on a full disk, that is told once and the process ends with 2, whatever else comes of it.
 */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const write = whole(stdout, (reason) => {
    failAtExit();
    stderr.write(`Not all of the output could be written: ${reasonOf(reason)}.\n`);
  });
  stderr.on("error", (reason: NodeJS.ErrnoException) => {
    if (reason.code !== "EPIPE") failAtExit();
  });
  let status = "";
  const show = (text: string) => {
    if (stderr.isTTY && (status || text)) stderr.write(`\r${text}\u001b[K`);
    status = text;
  };
  return {
    folder: process.cwd(),
    // Asking for standard input alone takes as long as loading a program.
    get input() {
      return process.stdin;
    },
    isScreen: stdout.isTTY === true,
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    columns: (stdout.isTTY && stdout.columns) || undefined,
    pipeline: {
      repository: env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || undefined,
      jobSummary: env.GITHUB_STEP_SUMMARY || undefined,
    },
    status: show,
    print(content) {
      if (content.length === 0) return;
      show("");
      write(content);
    },
    tell(text) {
      show("");
      stderr.write(`${text.split("\n").map(visible).join("\n")}\n`);
    },
  };
}

/** Says why a command cannot do what was asked, and gives the exit code for that. */
export function refuse(terminal: Terminal, sentence: string): 2 {
  terminal.tell(sentence);
  return 2;
}

/** Writes to a stream until that fails for the first time, which is told unless the reader has just stopped reading. */
function whole(
  stream: NodeJS.WriteStream & { readonly fd: number },
  failed: (reason: unknown) => void,
): (content: string | Uint8Array) => void {
  let hasFailed = false;
  const fail = (reason: unknown) => {
    if (!hasFailed && (reason as NodeJS.ErrnoException).code !== "EPIPE") failed(reason);
    hasFailed = true;
  };
  stream.on("error", fail);
  const descriptor = isOpenFile(stream.fd) ? stream.fd : undefined;
  return (content) => {
    if (hasFailed) return;
    try {
      if (descriptor === undefined) stream.write(content);
      else writeWhole(descriptor, content);
    } catch (reason) {
      fail(reason);
    }
  };
}

/** Whatever the run comes to. */
function failAtExit(): void {
  process.once("exit", () => {
    process.exitCode = 2;
  });
}
