/** Pieces of a line as Markdown. */
import { matchesOf } from "../../document/matches-of.ts";
import type { Inline } from "../finished-report.ts";
import { closing, escapeLineStart, escapeMarkdown, opening, withoutSentinels } from "./escape-markdown.ts";

/** A text in lines: where the writer set a line break, a new one begins. Safe at the beginning of a line. */
export function renderLines(inlines: readonly Inline[]): string[] {
  const lines = rendered(inlines)
    .split(lineBreak)
    .map((line) => escapeLineStart(line.trim()));
  while (lines.at(-1) === "") lines.pop();
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}\\` : line));
}

/** All on one line, for headings and cells of tables. */
export function renderOneLine(inlines: readonly Inline[]): string {
  return rendered(inlines).split(lineBreak).join(" ").trim();
}

/** A plain text in bold, on one line. */
export function bold(text: string): string {
  return renderOneLine([{ kind: "strong", inlines: [{ kind: "text", text }] }]);
}

/** Stands for a line break while a text is put together; no text holds one after it was escaped. */
const lineBreak = "\n";

function rendered(inlines: readonly Inline[]): string {
  return settled(renderAll(inlines, { isStrong: false, isEmphasised: false, isLinked: false }));
}

interface Surroundings {
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  readonly isLinked: boolean;
}

function renderAll(inlines: readonly Inline[], around: Surroundings): string {
  const pieces = joined(inlines.flatMap((inline) => flattened(inline, around)));
  return pieces.map((inline, at) => render(inline, around, pieces[at + 1])).join("");
}

function render(inline: Inline, around: Surroundings, next: Inline | undefined): string {
  const place = { isLinked: around.isLinked, isFollowed: next !== undefined && next.kind !== "break" };
  switch (inline.kind) {
    case "text":
      return escapeMarkdown(inline.text, place);
    case "figure":
      return escapeMarkdown(asText(inline).text, place);
    case "note":
      return `[^${inline.number}]`;
    case "break":
      return lineBreak;
    case "code":
      return renderCode(inline.text);
    case "link":
      return renderLink(inline, around);
    case "strong":
      return marked("**", renderAll(inline.inlines, { ...around, isStrong: true }));
    case "emphasis":
      return marked("_", renderAll(inline.inlines, { ...around, isEmphasised: true }));
  }
}

/** What is marked already needs no mark of its own. */
function flattened(inline: Inline, around: Surroundings): Inline[] {
  const isMarked =
    (inline.kind === "strong" && around.isStrong) || (inline.kind === "emphasis" && around.isEmphasised);
  if (isMarked) return inline.inlines.flatMap((inner) => flattened(inner, around));
  return [inline.kind === "figure" ? asText(inline) : inline];
}

/** Neighbours of one kind as one: two marked texts side by side would cancel each other's marks. */
function joined(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines.filter((piece) => !isEmpty(piece))) {
    const last = kept.at(-1);
    const both = last && joinedPair(last, inline);
    if (both) kept[kept.length - 1] = both;
    else kept.push(inline);
  }
  return kept;
}

function isEmpty(inline: Inline): boolean {
  if (inline.kind === "text" || inline.kind === "code") return inline.text === "";
  return "inlines" in inline && inline.inlines.every(isEmpty);
}

function joinedPair(a: Inline, b: Inline): Inline | undefined {
  if (a.kind === "text" && b.kind === "text") return { kind: "text", text: a.text + b.text };
  if (a.kind === "code" && b.kind === "code") return { kind: "code", text: a.text + b.text };
  if (a.kind === "strong" && b.kind === "strong")
    return { kind: "strong", inlines: [...a.inlines, ...b.inlines] };
  if (a.kind === "emphasis" && b.kind === "emphasis")
    return { kind: "emphasis", inlines: [...a.inlines, ...b.inlines] };
  return undefined;
}

function asText({ id, text }: Extract<Inline, { kind: "figure" }>): Extract<Inline, { kind: "text" }> {
  return { kind: "text", text: text ?? `{{${id}}}` };
}

/** Marks stand at words: white space at the ends goes outside. */
function marked(mark: string, inner: string): string {
  const words = inner.trim();
  const before = inner.slice(0, inner.length - inner.trimStart().length);
  const after = inner.slice(before.length + words.length);
  return words === "" ? inner : `${before}${opening}${mark}${words}${mark}${closing}${after}`;
}

/** Takes the sentinels out; a letter that stands at one is written by its number, which reads the same. */
function settled(text: string): string {
  const letter = `([^\\s!-/:-@[-\`{-~${opening}${closing}])`;
  return text
    .replace(new RegExp(letter + opening, "gu"), (_, found: string) => byNumber(found))
    .replace(new RegExp(closing + letter, "gu"), (_, found: string) => byNumber(found))
    .replaceAll(opening, "")
    .replaceAll(closing, "");
}

function byNumber(letter: string): string {
  return `&#x${letter.codePointAt(0)?.toString(16)};`;
}

function renderCode(text: string): string {
  const code = withoutSentinels(text).replace(/(?:(?<!\s)\s+)?[\r\n]\s*/g, " ");
  if (code.trim() === "") return code;
  const longest = Math.max(0, ...matchesOf(/`+/g, code).map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const needsSpace = /^`|`$|^ .* $/.test(code);
  return needsSpace ? `${fence} ${code} ${fence}` : fence + code + fence;
}

/** A reference to a footnote within a link would be a link within a link: it stands behind it. */
function renderLink({ address, inlines }: Extract<Inline, { kind: "link" }>, around: Surroundings): string {
  const text = inlines.filter(({ kind }) => kind !== "note");
  const references = inlines.filter(({ kind }) => kind === "note");
  const safe = withoutSentinels(address)
    .replace(/[\s<>]/g, encodeURIComponent)
    .replaceAll("\\", "%5C")
    .replace(/&(?=#?\w+;)/g, "\\&");
  const target = /[()]/.test(safe) ? `<${safe}>` : safe;
  return `[${renderAll(text, { ...around, isLinked: true })}](${target})${renderAll(references, around)}`;
}
