/**
 * Comments that silence a rule in one place, with a reason:
 * `# inspection-reports-disable-next-line RULE -- why` holds for the value below it,
 * `…-disable-line` for its own line and `…-disable-file` for the whole file.
 */
import type { LineIndex } from "../document/line-index.ts";
import { matchesOf } from "../document/matches-of.ts";
import { scalarAt } from "../document/node-at.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import type { Range } from "../problem.ts";

/** One rule that one comment silences. A comment that names two rules gives two of these. */
export interface SuppressionComment {
  readonly ruleId: string;
  /** Empty when the writer gave none. */
  readonly reason: string;
  /** The whole comment, from its `#`. */
  readonly range: Range;
  /** The rule's name inside the comment. */
  readonly ruleRange: Range;
  /** How many rules this comment names. */
  readonly rules: number;
  /** First and last line it holds for. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Whether it silenced anything in this run. */
  used: boolean;
}

const pattern = /#[ \t]*inspection-reports-disable-(next-line|line|file)\b[ \t]*([^\r\n]*)/g;

/** The comments of one document, in order. Text that only looks like one is passed over. */
export function suppressionComments(tree: DocumentTree, lines: LineIndex): SuppressionComment[] {
  const text = lines.text.slice(tree.start, tree.end);
  if (!text.includes("inspection-reports-disable-")) return [];
  const scopes = new Scopes(lines);
  return matchesOf(pattern, text).flatMap((match) => {
    const offset = tree.start + match.index;
    return scalarAt(tree.root, offset) ? [] : commentsOf(match, offset, lines, scopes);
  });
}

function commentsOf(
  match: RegExpMatchArray,
  offset: number,
  lines: LineIndex,
  scopes: Scopes,
): SuppressionComment[] {
  const [whole, kind, rest] = match as unknown as [string, string, string];
  // A word processor makes one dash of two.
  const separator = rest.match(/(?:^|\s)(?:--|–|—)(?:\s|$)/);
  const names = rest.slice(0, separator?.index);
  const reason = separator ? rest.slice((separator.index ?? 0) + separator[0].length).trim() : "";
  const scope = scopes.of(kind, lines.lineAt(offset));
  const range = lines.rangeOf(offset, offset + whole.trimEnd().length);
  const rules = ruleNames(names);
  const namesAt = offset + whole.length - rest.length;
  return rules.map((rule) => ({
    ruleId: rule[0],
    reason,
    range,
    ruleRange: lines.rangeOf(namesAt + rule.index, namesAt + rule.index + rule[0].length),
    rules: rules.length,
    ...scope,
    used: false,
  }));
}

/** The first word, and those after it that read like rules; a reason without its `--` is no list of rules. */
function ruleNames(names: string): RegExpExecArray[] {
  const words = matchesOf(/[^\s,:;]+/g, names);
  const end = words.findIndex((word, at) => at > 0 && !/^[a-z]+(?:-[a-z]+)+$/.test(word[0]));
  return end < 0 ? words : words.slice(0, end);
}

/** First and last line. */
type Scope = Pick<SuppressionComment, "firstLine" | "lastLine">;

/** The lines that comments hold for. Asked in the order of the file, so that many comments above one value are quick. */
class Scopes {
  #below: Scope = { firstLine: -1, lastLine: -1 };

  constructor(private readonly lines: LineIndex) {}

  of(kind: string, line: number): Scope {
    if (kind === "file") return { firstLine: 0, lastLine: Number.MAX_SAFE_INTEGER };
    if (kind === "line") return { firstLine: line, lastLine: line };
    if (this.#below.firstLine <= line) this.#below = this.#valueBelow(line);
    return this.#below;
  }

  #valueBelow(line: number): Scope {
    const { lines } = this;
    let first = line + 1;
    while (first < lines.lineCount - 1 && /^\s*(?:#.*)?$/.test(lines.lineText(first))) first++;
    const indent = lines.indentOf(first);
    const mayHoldList = /:[ \t]*$/.test(lines.lineText(first));
    let last = first;
    for (let next = first + 1; next < lines.lineCount; next++) {
      const text = lines.lineText(next);
      if (text.trim() === "") continue;
      // A list may hang below its name without being indented.
      const isItem = mayHoldList && lines.indentOf(next) === indent && /^ *-(?:\s|$)/.test(text);
      if (lines.indentOf(next) <= indent && !isItem) break;
      last = next;
    }
    return { firstLine: first, lastLine: last };
  }
}

/** The comment that silences a rule on a line, marked as used; undefined when none does. */
export function suppressing(
  comments: readonly SuppressionComment[],
  ruleId: string,
  line: number,
): SuppressionComment | undefined {
  const holding = comments.filter((c) => c.ruleId === ruleId && c.firstLine <= line && line <= c.lastLine);
  for (const comment of holding) comment.used = true;
  return holding[0];
}
