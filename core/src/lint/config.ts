/**
 * What a configuration says: severities of rules, for all files or for some, and which files are passed over.
 * What cannot be read is left out here and told in the file itself.
 */
import type { NumberStyle } from "../framework/framework.ts";
import { type Severity, severities } from "../problem.ts";
import { PathPattern } from "./path-pattern.ts";
import type { RuleSettings } from "./run.ts";

/** How much a rule matters, or that it is not run. */
export type RuleLevel = Severity | "off";

/** All of them, from worst to none. */
export const ruleLevels: readonly RuleLevel[] = [...severities, "off"];

/** Severities of rules that hold together, for the files that a pattern means or, without patterns, for all. */
export interface RuleLayer {
  readonly files: readonly PathPattern[] | undefined;
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** A configuration. Its patterns are relative to the folder of the one in effect, wherever they were written. */
export interface Config {
  /** A later layer wins over an earlier one. */
  readonly layers: readonly RuleLayer[];
  /** Words that need no entry in a report's glossary. */
  readonly glossary: readonly string[];
  readonly ignore: readonly PathPattern[];
  /** How numbers are written in prose; what is left out is as the framework has it. */
  readonly style: HouseStyle;
}

/** How a house writes numbers in prose. */
export type HouseStyle = Partial<Pick<NumberStyle, "percent" | "wordsUpTo">>;

/** What may stand behind the number of a percentage. */
export const percentSigns: readonly NumberStyle["percent"][] = ["per cent", "percent", "%"];

/** No larger percentage is written in words. */
export const mostInWords = 20;

/** A pattern that is longer is none that anybody wrote. */
export const longestPattern = 300;

/** A list of files, folders or overrides that is longer is none that anybody wrote either. */
export const mostEntries = 100;

/** Reads a configuration from plain data. Never throws; what is not as it should be is left out. */
export function readConfig(data: unknown): Config {
  const given = groupOf(data);
  const overrides = listOf(given.overrides).slice(0, mostEntries).map(groupOf);
  return {
    layers: [
      { files: undefined, rules: levelsOf(given.rules) },
      ...overrides.map(({ files, rules }) => ({ files: patternsOf(files), rules: levelsOf(rules) })),
    ],
    glossary: textsOf(given.glossary),
    ignore: patternsOf(given.ignore),
    style: styleOf(groupOf(given.style)),
  };
}

function styleOf({ percent, wordsUpTo }: Readonly<Record<string, unknown>>): HouseStyle {
  const sign = percentSigns.find((known) => known === percent);
  const isNumber =
    Number.isInteger(wordsUpTo) && (wordsUpTo as number) >= 0 && (wordsUpTo as number) <= mostInWords;
  return { ...(sign && { percent: sign }), ...(isNumber && { wordsUpTo: wordsUpTo as number }) };
}

/** Several configurations as one. Where two say something about the same rule, the later one wins. */
export function mergeConfigs(configs: readonly Config[]): Config {
  return {
    layers: configs.flatMap((config) => config.layers),
    glossary: [...new Set(configs.flatMap((config) => config.glossary))],
    ignore: configs.flatMap((config) => config.ignore),
    style: Object.assign({}, ...configs.map((config) => config.style)),
  };
}

/** How rules are run on a file. The path is relative to the configuration; undefined for a file that is elsewhere. */
export function settingsFor(config: Config, path: string | undefined): RuleSettings {
  const holding = config.layers.filter(({ files }) => !files || meansAny(files, path));
  return { rules: Object.assign({}, ...holding.map(({ rules }) => rules)) };
}

/** Whether a search passes a file over. The path is relative to the configuration. */
export function isIgnored(config: Config, path: string | undefined): boolean {
  return meansAny(config.ignore, path);
}

function meansAny(patterns: readonly PathPattern[], path: string | undefined): boolean {
  return path !== undefined && patterns.some((pattern) => pattern.matches(path));
}

function levelsOf(value: unknown): RuleLayer["rules"] {
  const entries = Object.entries(groupOf(value));
  return Object.fromEntries(entries.filter(([, level]) => ruleLevels.includes(level as RuleLevel))) as Record<
    string,
    RuleLevel
  >;
}

function patternsOf(value: unknown): PathPattern[] {
  const texts = textsOf(value).slice(0, mostEntries);
  const usable = texts.filter((text) => text.length <= longestPattern);
  return usable.map((text) => new PathPattern(text)).filter((pattern) => !pattern.isTooWide);
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === "string" && item.trim() !== "") as string[];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return isGroup ? (value as Record<string, unknown>) : {};
}
