/** Where findings go: each chosen format to standard output or to a file of its own. */
import { resolve } from "node:path";
import type { Rule } from "../../core/src/lint/rule.ts";
import { replaceFile } from "../../host/write-file.ts";
import { reporters } from "../reporters/index.ts";
import type { Reporter } from "../reporters/reporter.ts";
import type { Terminal } from "../terminal.ts";
import type { CheckOptions, Output } from "./check-options.ts";
import type { CheckedFile } from "./checked-file.ts";
import { reasonOf } from "./reason.ts";
import type { Tally } from "./tally.ts";

/** All outputs of a run. */
export interface OpenOutputs {
  /** Hands on one more file; what is printed appears at once. */
  file(file: CheckedFile): void;
  /** Hands on the end of the run. False when a file could not be written, which is then told. */
  end(tally: Tally): Promise<boolean>;
}

interface OpenOutput extends Output {
  readonly reporter: Reporter;
  readonly put: (text: string) => void;
  readonly texts: string[];
}

/** Opens the chosen outputs; pretty on standard output when none is chosen. */
export function openOutputs(options: CheckOptions, terminal: Terminal, rules: readonly Rule[]): OpenOutputs {
  const chosen: readonly Output[] =
    options.format.length > 0 ? options.format : [{ format: "pretty", path: undefined }];
  const outputs = chosen.map((output): OpenOutput => {
    const texts: string[] = [];
    const printed = output.path === undefined;
    const colours = printed && (options.color ?? terminal.colours);
    const reporter = reporters[output.format]({
      colours,
      columns: terminal.columns,
      shown: options.severity,
      rules,
    });
    return { ...output, reporter, texts, put: printed ? terminal.print : (text) => void texts.push(text) };
  });
  return {
    file(file) {
      for (const { reporter, put } of outputs) put(reporter.file(file));
    },
    async end(tally) {
      for (const { reporter, put } of outputs) put(reporter.end(tally));
      const written = await Promise.all(outputs.map((output) => write(output, terminal)));
      return written.every(Boolean);
    },
  };
}

async function write({ path, texts }: OpenOutput, terminal: Terminal): Promise<boolean> {
  if (path === undefined) return true;
  try {
    await replaceFile(resolve(terminal.folder, path), texts.join(""));
    return true;
  } catch (thrown) {
    terminal.tell(`“${path}” cannot be written: ${reasonOf(thrown)}.`);
    return false;
  }
}
