/** `inspection-reports preview` as people run it: the built program in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/** How it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program that runs. */
export class PreviewCommand {
  #output = "";
  #error = "";
  #heard = () => {};
  /** Resolves when it has ended. */
  readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#error += text;
      this.#heard();
    });
    this.ended = new Promise((resolve) =>
      child.on("close", (code, signal) => {
        resolve({ code, signal });
        this.#heard();
      }),
    );
  }

  /** Starts it with words after `preview`. */
  static start(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): PreviewCommand {
    const child = spawn(process.execPath, [program, "preview", ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return new PreviewCommand(child);
  }

  /** What it has printed so far. */
  get output(): string {
    return this.#output;
  }

  /** What it has told so far. */
  get error(): string {
    return this.#error;
  }

  /** The first group of what it tells; waits until it does. Rejects when it ends first. */
  async told(pattern: RegExp): Promise<string> {
    let hasEnded = false;
    void this.ended.then(() => {
      hasEnded = true;
    });
    for (;;) {
      const found = this.#error.match(pattern);
      if (found) return found[1] ?? found[0];
      if (hasEnded) throw new Error(`It ended and had only told: ${this.#error}`);
      await new Promise<void>((done) => {
        this.#heard = done;
      });
    }
  }

  /** Where the preview is. */
  address(): Promise<string> {
    return this.told(/^The preview is at (http:\S+)$/m);
  }

  /** Ends it. */
  end(signal: NodeJS.Signals = "SIGTERM"): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}
