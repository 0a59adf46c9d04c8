/** A rule's page as a person reads it on a screen: examples are indented, and no sign of Markdown is left. */
import pc from "picocolors";

/** How the screen is. */
export interface Screen {
  readonly colours: boolean;
  /** Characters in a line; undefined where it does not tell. */
  readonly columns: number | undefined;
}

/** What the examples of a page are, by the word behind the fence. */
const kinds: Readonly<Record<string, string>> = {
  wrong: "Reported:",
  fixed: "Put right:",
  right: "Not reported:",
};

/** The page as lines of text; ends with a line end. */
export function pageForScreen(page: string, { colours, columns = 80 }: Screen): string {
  const look = pc.createColors(colours);
  const width = Math.max(40, Math.min(columns, 100));
  const pieces = piecesOf(page).map((piece) => {
    if (piece.kind === "example") return exampleOf(piece, look);
    return piece.kind === "title" ? look.bold(piece.text) : wrapped(withoutMarks(piece.text), width);
  });
  return `${pieces.join("\n\n")}\n`;
}

function exampleOf({ label, lines }: Example, { dim }: Pick<typeof pc, "dim">): string {
  const kind = kinds[label];
  const code = lines.map((line) => (line === "" ? "" : `    ${line}`));
  return [...(kind ? [`  ${dim(kind)}`] : []), ...code].join("\n");
}

interface Text {
  readonly kind: "title" | "text";
  readonly text: string;
}

interface Example {
  readonly kind: "example";
  readonly label: string;
  readonly lines: readonly string[];
}

/** Titles, paragraphs and fenced examples, in their order. Rule pages have nothing else. */
function piecesOf(page: string): (Text | Example)[] {
  const found = page.matchAll(
    /^```\w* ?(\w*).*\n([\s\S]*?)^```$|^#+ (.*)$|^(?!```)\S.*(?:\n(?!```|#+ ).+)*/gm,
  );
  return [...found].map(([whole, label = "", code, title]): Text | Example => {
    if (code !== undefined) return { kind: "example", label, lines: code.trimEnd().split("\n") };
    return title === undefined ? { kind: "text", text: whole } : { kind: "title", text: title };
  });
}

/** Words that are written as code stand in quotation marks; of a link its text is left. */
function withoutMarks(text: string): string {
  return text.replace(/`([^`]+)`/g, "“$1”").replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1");
}

/** Broken between words; a word that is longer than a line has one of its own. */
function wrapped(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) as string;
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
