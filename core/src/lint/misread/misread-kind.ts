/**
 * Why YAML reads a text as something else. The first sign of a text decides most of it; what YAML made
 * of the text decides the rest. A text that is read as it stands has no kind.
 */
import { type MapNode, resolve, type ScalarNode } from "../../document/node.ts";
import { closestOf } from "../../schema/closest.ts";
import type { MisreadKind, PutDown } from "./misread.ts";

/** A comment that silences one of our rules, up to the end of its line. */
const ownComment = /#[ \t]*inspection-reports-disable-(?:next-line|line|file)\b[^\r\n]*/;

/** Whether a text holds a comment that silences one of our rules: such a comment never becomes prose. */
export function holdsOwnComment(text: string): boolean {
  return ownComment.test(text);
}

/** A line that begins with a dash or star, as in a list. */
export const listLine = /(?<=[\r\n][ \t]*)[-*][ \t][^\r\n]*/;

/** Why the text is misread, or undefined when nothing of it is lost. */
export function misreadKind(put: PutDown): MisreadKind | undefined {
  const first = put.text[0];
  if (first === undefined) return undefined;
  const bySign = kindsBySign[first];
  if (bySign) return bySign(put);
  const value = resolve(put.node);
  if (value?.kind === "map") return looksLikeGroup(value, put) ? undefined : "colon";
  return value?.kind === "scalar" ? kindOfPlain(value, put) : "sign";
}

const kindsBySign: Readonly<Record<string, (put: PutDown) => MisreadKind | undefined>> = {
  "#": kindOfComment,
  "|": kindOfBlock,
  ">": kindOfBlock,
  "'": kindOfQuoted,
  '"': kindOfQuoted,
  "*": (put) => (isWholeAlias(put) ? undefined : "asterisk"),
  "{": (put) => (/^\{\s*\}$/.test(put.text) || isGroupInBraces(put) ? undefined : "brace"),
  "[": (put) => (/^\[\s*\]$/.test(put.text) ? undefined : "bracket"),
  "&": (put) => (isAnchorInUse(put) ? undefined : "sign"),
  "!": (put) => (/^!!str\s/.test(put.text) ? undefined : "sign"),
  "-": kindOfDashOrQuestion,
  "?": kindOfDashOrQuestion,
  "@": () => "sign",
  "`": () => "sign",
  "%": () => "sign",
  ",": () => "sign",
  "]": () => "sign",
  "}": () => "sign",
};

/** A note above a block or quoted text is meant as one; plain text below it could be its own second line. */
function kindOfComment(put: PutDown): MisreadKind | undefined {
  if (onlyOwnComments(put.text)) return undefined;
  const below = belowComments(put);
  const value = resolve(put.node);
  const isNoted = isNote(put.text.slice(0, below.start - put.start));
  if (isNoted && value?.kind === "scalar" && value.style !== "plain" && isReadAsWritten(below))
    return undefined;
  return "hash";
}

/** The text without the whole lines of comments that it begins with. */
export function belowComments(put: PutDown): PutDown {
  const length = put.text.match(/^(?:#[^\r\n]*[\r\n]\s*)*(?:#[^\r\n]*$)?/)?.[0].length ?? 0;
  return { ...put, start: put.start + length, text: put.text.slice(length), startsBelow: true };
}

/** Whether the value is the text as it stands, if perhaps with its lines joined. */
export function isReadAsWritten(put: PutDown): boolean {
  const value = resolve(put.node);
  if (value?.kind !== "scalar" || typeof value.value !== "string" || put.text === "") return false;
  const kind = misreadKind(put);
  return kind === undefined || kind === "dash";
}

/** Text after `|` or `>` is kept, unless something stands behind the sign on its own line. */
function kindOfBlock({ text, node }: PutDown): MisreadKind | undefined {
  const value = resolve(node);
  const header = text.match(/^[|>](?:[-+]?[1-9]?|[1-9][-+])(?:[ \t]+(#[^\r\n]*))?(?=[\r\n]|$)/);
  const isBlock = value?.kind === "scalar" && (value.style === "literal" || value.style === "folded");
  if (!header || !isBlock) return "sign";
  const isEmpty = header[0].length === text.length;
  if (isEmpty && header[1] && !holdsOwnComment(header[1])) return "sign";
  return value.style === "folded" && listLineIn(text) ? "dash" : undefined;
}

/** The first list line that a folded block or plain text joins to the line above it. */
function listLineIn(text: string): RegExpMatchArray | undefined {
  const [head = "", ...rest] = text.split(/\r\n|\r|\n/);
  const filled = rest.filter((line) => line.trim() !== "");
  const base = Math.min(...filled.map((line) => line.search(/\S/)));
  // In a folded block the lines that are indented more keep their line ends.
  const joined = filled.some(
    (line, at) => at > 0 && line.search(/\S/) === base && /^\s*[-*][ \t]/.test(line),
  );
  return head.startsWith(">") && !joined ? undefined : (text.match(listLine) ?? undefined);
}

function kindOfQuoted(put: PutDown): MisreadKind | undefined {
  const value = resolve(put.node);
  if (value?.kind === "map") return looksLikeGroup(value, put) ? undefined : "colon";
  if (value?.kind !== "scalar" || value.start !== put.start || value.end > put.end) return "quote";
  const rest = put.text.slice(value.end - put.start);
  if (rest === "") return isClosed(put.text) ? "quotedWhole" : "quote";
  if (!/^\s+#/.test(rest)) return "quote";
  return onlyOwnComments(rest.trim()) ? "quotedWhole" : "hash";
}

function isClosed(text: string): boolean {
  return text.length > 1 && text.endsWith(text[0] as string);
}

function kindOfDashOrQuestion(put: PutDown): MisreadKind | undefined {
  if (/^[-?](?:\s|$)/.test(put.text)) return "sign";
  const value = resolve(put.node);
  if (value?.kind === "map") return looksLikeGroup(value, put) ? undefined : "colon";
  return value?.kind === "scalar" ? kindOfPlain(value, put) : "sign";
}

function kindOfPlain(value: ScalarNode, put: PutDown): MisreadKind | undefined {
  if (value.start !== put.start || value.style !== "plain") return "sign";
  const rest = put.text.slice(value.end - put.start).trim();
  if (typeof value.value !== "string") return rest === "" || rest.startsWith("#") ? "notText" : "sign";
  if (rest.startsWith("#")) return onlyOwnComments(rest) ? undefined : "hash";
  if (rest !== "") return "sign";
  return listLineIn(put.text) ? "dash" : undefined;
}

/** Whether comments are all that stands here, each with a space after its sign, as notes are written. */
export function isNote(rest: string): boolean {
  const lines = rest.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines.every((line) => line === "" || /^#+(?:[ \t]|$)/.test(line));
}

function onlyOwnComments(rest: string): boolean {
  const lines = rest.split(/\r\n|\r|\n/).map((line) => line.trim());
  // What follows our own comment on a later line is told as a syntax error, not as a lost text.
  return ownComment.test(lines[0] ?? "") && (lines[0] as string).search(ownComment) === 0;
}

function isWholeAlias({ node, text }: PutDown): boolean {
  if (node.kind !== "alias" || !node.target) return false;
  const rest = text.slice(node.name.length + 1).trim();
  return rest === "" || rest.startsWith("#");
}

/** Whether `*name` stands somewhere else in the file, as a value of its own. */
function isAnchorInUse({ text, lines, start, end }: PutDown): boolean {
  const name = text.match(/^&([^\s,[\]{}]+)/)?.[1];
  if (name === undefined) return false;
  const alias = `*${name}`;
  for (let at = lines.text.indexOf(alias); at >= 0; at = lines.text.indexOf(alias, at + 1)) {
    const around = `${lines.text[at - 1] ?? ""}|${lines.text[at + alias.length] ?? ""}`;
    if ((at < start || at >= end) && /^[\s,[{]?\|[\s,\]}]?$/.test(around)) return true;
  }
  return false;
}

function isGroupInBraces(put: PutDown): boolean {
  const value = resolve(put.node);
  return value?.kind === "map" && value.flow && value.end === put.end && looksLikeGroup(value, put);
}

/** The names that a finding or recommendation may have, for telling a misspelt group from misread prose. */
const findingNames = ["id", "text", "figure", "findings"];

/** A group with misspelt names, or under a name that takes none: the schema has the better words for it. */
function looksLikeGroup(map: MapNode, { mayBeGroup, startsBelow }: PutDown): boolean {
  const names = map.entries.map((entry) => entry.name);
  if (mayBeGroup) return names.some(isNearlyFindingName);
  return startsBelow && names.every((name) => /^[a-z][A-Za-z0-9_-]*$/.test(name));
}

function isNearlyFindingName(name: string): boolean {
  if (findingNames.includes(name.toLowerCase())) return true;
  return /^[A-Za-z]{4,}$/.test(name) && closestOf(name, findingNames) !== undefined;
}
