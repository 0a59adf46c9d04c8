/** What `check` can be told. This file stays light: it is read on every start, also for help. */
import { InvalidArgumentError, Option } from "commander";
import { type Severity, severities } from "../../core/src/problem.ts";
import { type FormatName, formatNames, formats } from "../reporters/index.ts";
import type { ReportFormat } from "../reporters/reporter.ts";
import type { ManyOptions } from "./many-options.ts";

/** A form of output, and the file it goes to; standard output when there is none. */
export interface Output {
  readonly format: ReportFormat;
  readonly path: string | undefined;
}

/** What is printed when nothing is asked for. */
export const usualOutput: Output = { format: formats.pretty, path: undefined };

/** Severities of rules by their id, as chosen on the command line. */
export type RuleLevels = Readonly<Record<string, Severity | "off">>;

/** The options of `check` under the names that the command line gives them. */
export interface CheckOptions extends ManyOptions {
  readonly format: readonly Output[];
  readonly failOn: Severity | "never";
  readonly maxWarnings?: number;
  /** The mildest severity that is shown. */
  readonly severity: Severity;
  readonly rule: RuleLevels;
  /** The only rules that are run; undefined for all. */
  readonly select?: readonly string[];
  /** Rules that are not run. */
  readonly ignore?: readonly string[];
  /** The file whose configuration is printed instead of checking anything. */
  readonly printConfig?: string;
  /** The configuration that holds for every file; false for none, undefined for the nearest of each file. */
  readonly config?: string | false;
  /** The file of the baseline; undefined for none. */
  readonly baseline?: string;
  readonly allowEmpty?: boolean;
  readonly stdinFilename?: string;
  /** In bytes. */
  readonly maxFileSize: number;
  /** Undefined: as the terminal is. */
  readonly color?: boolean;
}

/**
 * Which rules hold, and which configuration, for every command that checks: in the order of the help. Made anew each
 * time, as the command that takes them changes them.
 */
export function ruleOptions(): Option[] {
  return [
    new Option(
      "--rule <id=level>",
      "make a rule an error, warning, info or hint, or turn it off; repeatable",
    ).argParser(addRuleLevel),
    new Option("--select <rules>", "run only these rules, separated by commas; repeatable").argParser(
      addRules,
    ),
    new Option("--ignore <rules>", "do not run these rules; repeatable").argParser(addRules),
    new Option("--config <file>", "use this configuration for every file (default: the nearest of each)"),
    new Option("--no-config", "use no configuration"),
  ];
}

/** How large a file may be; `about` says what becomes of a larger one. */
export function largestFile(about: string): Option {
  return new Option("--max-file-size <megabytes>", about).argParser(megabytes).default(10_000_000, "10");
}

/** Adds one `NAME[=PATH]` to those given before. */
export function addOutput(text: string, before: readonly Output[] = []): readonly Output[] {
  const [name, path] = splitAt(text);
  if (!isFormat(name)) {
    const [last, ...others] = [...formatNames].reverse();
    throw new InvalidArgumentError(`The formats are ${others.reverse().join(", ")} and ${last}.`);
  }
  if (path === "") throw new InvalidArgumentError("After the “=” there must be the name of a file.");
  if (path === undefined && before.some((output) => output.path === undefined)) {
    throw new InvalidArgumentError(`Only one format can be printed; give others a file, as in ${name}=FILE.`);
  }
  return [...before, { format: formats[name], path }];
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Adds one `ID=LEVEL` to those given before. Whether there is such a rule is known only once rules are loaded. */
function addRuleLevel(text: string, before: RuleLevels = {}): RuleLevels {
  const [id, level] = splitAt(text);
  const known = [...severities, "off" as const].find((severity) => severity === level);
  if (!known)
    throw new InvalidArgumentError("Write RULE=LEVEL, where LEVEL is error, warning, info, hint or off.");
  return { ...before, [id]: known };
}

/** Adds ids, separated by commas, to those given before. */
function addRules(text: string, before: readonly string[] = []): readonly string[] {
  const ids = text.split(",").map((id) => id.trim());
  if (ids.includes("")) throw new InvalidArgumentError("Name rules, such as figure-unused,percent-style.");
  return [...before, ...ids];
}

/** A whole number, zero or more. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number, such as 0 or 10.");
  return Number(text);
}

/** Megabytes (of a million bytes) as bytes. */
function megabytes(text: string): number {
  const size = Number(text);
  if (!(size > 0 && size <= 500))
    throw new InvalidArgumentError("It must be a number of megabytes from 0 to 500.");
  return Math.round(size * 1_000_000);
}

function splitAt(text: string): [string, string | undefined] {
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
