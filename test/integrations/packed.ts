/** The npm package as it would be published, and repositories to use it in. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildAll } from "../../scripts/build.ts";

/** What a program printed. */
export interface Ran {
  readonly status: number | null;
  readonly output: string;
  readonly error: string;
}

/** A package in a folder of its own, where nothing reaches the network or what npm has stored for others. */
export class PackedProgram {
  private constructor(
    readonly folder: string,
    /** The full path of the package. */
    readonly path: string,
  ) {}

  static async make(): Promise<PackedProgram> {
    await buildAll();
    const folder = mkdtempSync(join(tmpdir(), "inspection-reports-package-"));
    const printed = execFileSync(
      "npm",
      ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
      {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    return new PackedProgram(folder, join(folder, JSON.parse(printed)[0].filename));
  }

  /** Where npm is to work, and nothing of the npm that runs the tests. */
  get environment(): NodeJS.ProcessEnv {
    const others = Object.entries(process.env).filter(([name]) => !/^(?:npm_|GITHUB_|CI_)/i.test(name));
    return {
      ...Object.fromEntries(others),
      npm_config_cache: join(this.folder, "cache"),
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    };
  }

  /** Makes a folder with files, and makes it a git repository when asked to. */
  repository(files: Readonly<Record<string, string>>, options: { readonly git?: boolean } = {}): string {
    const folder = mkdtempSync(join(this.folder, "repository-"));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    if (options.git) {
      for (const given of [
        ["init", "-q"],
        ["config", "user.name", "Robin"],
        ["config", "user.email", "robin@example.org"],
      ])
        this.run("git", given, folder);
    }
    return folder;
  }

  /** Runs a program. */
  run(program: string, given: readonly string[], folder: string, environment: NodeJS.ProcessEnv = {}): Ran {
    const { status, stdout, stderr } = spawnSync(program, given, {
      cwd: folder,
      encoding: "utf8",
      env: { ...this.environment, ...environment },
    });
    return { status, output: stdout, error: stderr };
  }

  /** Runs a script as the service of a pipeline does: a step ends with the first command that fails. */
  script(text: string, folder: string, environment: NodeJS.ProcessEnv = {}): Ran {
    return this.run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", text], folder, environment);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The example report, which is right. */
export const right = readFileSync("examples/south-tyneside-and-gateshead.inspection.yaml", "utf8");

/** The same with one rating that its figures do not give. */
export const wrong = right.replace(
  /(standard: 2\.4 Implementation and delivery\n\s+rating: )Requires improvement/,
  "$1Good",
);
