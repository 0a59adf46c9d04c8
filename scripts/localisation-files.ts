/**
 * The texts of the extension, for translators: those of the code, gathered from its calls of `l10n.t`, and
 * both those and the manifest's in a pseudo language, in which a text that cannot be translated stands out.
 */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { pseudoLocale } from "./pseudo-locale.ts";

/** The name that VS Code has for a language that nobody speaks. */
const pseudo = "qps-ploc";

interface LocalisationFile {
  readonly path: string;
  readonly text: string;
}

/** The files, as they should be. */
export function localisationFiles(): LocalisationFile[] {
  const bundle = Object.fromEntries(messagesOfCode().map((message) => [message, message]));
  const manifest: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
  return [
    file("l10n/bundle.l10n.json", bundle),
    file(`l10n/bundle.l10n.${pseudo}.json`, translated(bundle)),
    file(`package.nls.${pseudo}.json`, translated(manifest)),
  ];
}

/** Every text that the client's code shows, each once, sorted. */
export function messagesOfCode(): string[] {
  const sources = globSync("client/**/*.ts").map((path) => readFileSync(path, "utf8"));
  const messages = sources.flatMap((source) =>
    [...source.matchAll(call)].map(([, literal]) => JSON.parse(literal ?? "") as string),
  );
  return [...new Set(messages)].sort();
}

/** The message is the first argument, and a literal in double quotes. */
const call = /\bl10n\.t\(\s*("(?:[^"\\\n]|\\.)*")/g;

function translated(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoLocale(text)]));
}

function file(path: string, texts: Readonly<Record<string, string>>): LocalisationFile {
  return { path, text: `${JSON.stringify(texts, undefined, 2)}\n` };
}
