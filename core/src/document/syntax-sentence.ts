/**
 * What the YAML library could not read, in a plain sentence for people who do not know YAML. The library's
 * messages are looked at only to tell apart what has the same code.
 */
import type { ErrorCode, YAMLParseError } from "yaml";

/** What kind of mistake it is, as far as its place and what it hides depend on it. */
export type Mistake =
  | "quote"
  | "bracket"
  | "closingBracket"
  | "strayIndent"
  | "strayDash"
  | "indentation"
  | "outside"
  | "nameless"
  | "word";

/** The kind of mistake behind an error; `before` and `rest` are what stands in its line before and from its place on. */
export function mistakeOf({ code, message }: YAMLParseError, before: string, rest: string): Mistake {
  switch (code) {
    case "BAD_INDENT":
      return message.startsWith("Flow ") ? "bracket" : "indentation";
    case "UNEXPECTED_TOKEN":
      if (/^[\]}]/.test(rest)) return "closingBracket";
      return before === "" || message.includes("in YAML stream") ? "outside" : "word";
    case "BLOCK_AS_IMPLICIT_KEY":
      if (message.includes("sequence")) return "strayDash";
      return /:(?:\s|$)/.test(rest) ? "word" : "strayIndent";
    case "MULTILINE_IMPLICIT_KEY":
      return isDash(rest) ? "strayDash" : "nameless";
    case "MISSING_CHAR":
      return ofMissing(message, rest);
    default:
      return "word";
  }
}

function ofMissing(message: string, rest: string): Mistake {
  if (message.includes("quote")) return "quote";
  if (message.includes("without - indicator")) return "indentation";
  if (!message.includes("map values")) return "word";
  return isDash(rest) ? "strayDash" : "nameless";
}

function isDash(rest: string): boolean {
  return /^-(?:\s|$)/.test(rest);
}

/** One plain sentence; `shown` is the text that will be underlined. */
export function sentenceFor({ code, message }: YAMLParseError, mistake: Mistake, shown: string): string {
  if (mistake !== "word") return ofMistake[mistake](shown);
  if (code !== "MISSING_CHAR") return ofCode[code] ?? `This cannot be read as YAML: ${message}.`;
  if (message.includes("space"))
    return "Put a space here, so that the parts on both sides can be told apart.";
  return "A closing bracket or comma is missing here.";
}

const ofMistake: Readonly<Record<Exclude<Mistake, "word">, (shown: string) => string>> = {
  quote: () =>
    "This quotation mark is never closed: add the same mark at the end of the text, or write the text as a block after “|”.",
  bracket: (shown) =>
    shown === "[" || shown === "{"
      ? `This bracket is never closed: add “${shown === "[" ? "]" : "}"}” at its end, or take it out.`
      : "A bracket before this place is never closed.",
  closingBracket: () => "There is no opening bracket for this closing one: take it out, or add the other.",
  strayIndent: () =>
    "This line is indented further than the line above it, which has its value already: indent both alike.",
  strayDash: () => "A line with “- ” cannot stand here: indent it like the other lines of its list.",
  indentation: () =>
    "This line starts further left than the lines above it, and no part starts there: indent all names of one part alike.",
  outside: () =>
    "This line starts further left than the first line of the file: indent all names of one part alike.",
  // A name with its value right behind the colon; an address such as “https://…” is none.
  nameless: (shown) =>
    /^[\w-]+:(?!\/\/)\S/.test(shown)
      ? `Put a space after the colon: “${shown.replace(":", ": ")}”.`
      : "This line is neither text nor a name with a value: put a colon after the name, or indent the line as the text above it.",
};

const ofCode: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "Text that starts with “*” means something else in YAML: write it as a block after “|”.",
  BAD_ALIAS: "Text that starts with “*” or “&” means something else in YAML: write it as a block after “|”.",
  BAD_DQ_ESCAPE:
    "In double quotation marks a “\\” has a meaning of its own: write it twice, or write the text as a block after “|”.",
  BAD_SCALAR_START: "Text cannot start with this character in YAML: write it as a block after “|”.",
  BLOCK_AS_IMPLICIT_KEY:
    "There is a second “: ” in this line, and YAML cannot tell which one separates name and value: write the text as a block after “|”.",
  BLOCK_IN_FLOW:
    "Inside brackets a comma must stand between two values: one is missing here, or a text with “: ” in it needs quotation marks.",
  KEY_OVER_1024_CHARS:
    "This is too long to be a name: was the text before the colon meant as text? Write it as a block after “|”.",
  UNEXPECTED_TOKEN:
    "The text goes on here after its value has ended: write the whole text as a block after “|”.",
  RESOURCE_EXHAUSTION: "This part is nested too deeply to be read.",
};
