/**
 * What the YAML library could not read, said to people who do not know YAML: one issue for one mistake,
 * on its own word, never underlined to the end of the file.
 */
import type { ErrorCode, YAMLParseError } from "yaml";
import type { LineIndex } from "./line-index.ts";
import { type Node, resolve } from "./node.ts";

/** A place that is not YAML, with a plain sentence. `kind` tells tabs apart, which have a rule of their own. */
export interface SyntaxIssue {
  readonly kind: "tab" | "other";
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** The issues worth showing: the first of each top-level part, since one mistake makes the reader stumble over what follows. */
export function syntaxIssues(
  errors: readonly YAMLParseError[],
  root: Node | undefined,
  lines: LineIndex,
): SyntaxIssue[] {
  const sorted = errors.map((error) => toIssue(error, root, lines)).sort((a, b) => a.start - b.start);
  const seen = new Set<number>();
  return sorted.filter((issue) => {
    const part = topLevelPartAt(root, issue.start);
    // After a quotation mark or bracket that is never closed, the rest of the file is unreadable.
    if (seen.has(part) || seen.has(Number.POSITIVE_INFINITY)) return false;
    seen.add(issue.message === unclosed ? Number.POSITIVE_INFINITY : part);
    return true;
  });
}

const unclosed =
  "This quotation mark is never closed: add the same mark at the end of the text, or write the text as a block after “|”.";

function toIssue(error: YAMLParseError, root: Node | undefined, lines: LineIndex): SyntaxIssue {
  const message = sentenceFor(error);
  const start = message === unclosed ? openingQuote(root, error.pos[0]) : error.pos[0];
  const lineEnd = lines.endOf(lines.lineAt(start));
  const end = Math.max(start, Math.min(message === unclosed ? start + 1 : error.pos[1], lineEnd));
  return {
    kind: error.code === "TAB_AS_INDENT" ? "tab" : "other",
    ...atLeastOne(start, end, lines),
    message,
  };
}

/** An empty place cannot be seen: take the character before it on the same line, or the one after. */
function atLeastOne(start: number, end: number, lines: LineIndex): { start: number; end: number } {
  if (end > start) return { start, end };
  const line = lines.lineAt(start);
  if (start > lines.startOf(line)) return { start: start - 1, end: start };
  return { start, end: Math.min(start + 1, lines.endOf(line)) };
}

/** The library names the end of the text; the mistake is the mark where the last text begins. */
function openingQuote(root: Node | undefined, offset: number): number {
  let node = root;
  while (node && node.kind !== "scalar" && node.kind !== "alias") {
    const parts: readonly Node[] =
      node.kind === "list" ? node.items : node.entries.map((entry) => entry.value);
    node = parts.findLast((part) => part.start < offset);
  }
  return node?.start ?? offset;
}

/** The offset of the top-level entry that an offset stands in, as the name of that part. */
function topLevelPartAt(root: Node | undefined, offset: number): number {
  const top = resolve(root);
  if (top?.kind !== "map") return 0;
  let part = 0;
  for (const entry of top.entries) if (entry.start <= offset) part = entry.start;
  return part;
}

function sentenceFor(error: YAMLParseError): string {
  if (error.code === "MISSING_CHAR") return missingCharacter(error.message);
  return sentences[error.code] ?? `This cannot be read as YAML: ${error.message}.`;
}

function missingCharacter(message: string): string {
  if (message.includes("quote")) return unclosed;
  if (message.includes("map values"))
    return "A name needs a colon and a value after it, such as “rating: Good”.";
  if (message.includes("space"))
    return "Put a space here, so that the parts on both sides can be told apart.";
  return "A closing bracket or comma is missing here.";
}

const nameWithoutColon =
  "This line is neither text nor a name with a value: put a colon after the name, or indent the line as the text above it.";
const sentences: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "Text that starts with “*” means something else in YAML: write it as a block after “|”.",
  BAD_ALIAS: "Text that starts with “*” or “&” means something else in YAML: write it as a block after “|”.",
  BAD_DQ_ESCAPE:
    "In double quotation marks a “\\” has a meaning of its own: write it twice, or write the text as a block after “|”.",
  BAD_INDENT:
    "This line starts further left than the part it belongs to, or a bracket before it is not closed.",
  BAD_SCALAR_START: "Text cannot start with this character in YAML: write it as a block after “|”.",
  BLOCK_AS_IMPLICIT_KEY:
    "There is a second “: ” in this line, and YAML cannot tell which one separates name and value: write the text as a block after “|”.",
  BLOCK_IN_FLOW: "Lines with “- ” or “name: ” cannot stand inside brackets.",
  KEY_OVER_1024_CHARS:
    "This is too long to be a name: was the text before the colon meant as text? Write it as a block after “|”.",
  MULTILINE_IMPLICIT_KEY: nameWithoutColon,
  TAB_AS_INDENT: "Lines are indented with spaces in YAML, never with tabs.",
  UNEXPECTED_TOKEN:
    "The text goes on here after its value has ended: write the whole text as a block after “|”.",
  RESOURCE_EXHAUSTION: "This part is nested too deeply to be read.",
};
