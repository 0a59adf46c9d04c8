/** The levels that are named behind something that is counted: "… are rated 'Good' or 'Outstanding'", "… being 'Good' or better". */
import { matchesOf } from "../document/matches-of.ts";
import { levelsOf } from "../framework/levels.ts";
import type { FrameworkWords } from "./framework-words.ts";
import { literally, phrase } from "./phrase.ts";
import { levelNamed } from "./rating-names.ts";

/** Levels as the framework writes them, and where behind the counted thing they end; no levels where none is named. */
export interface LevelsBehind {
  readonly levels: readonly string[];
  readonly end: number;
  /** "'Good' and 'Outstanding'": perhaps one of each. */
  readonly isEach: boolean;
}

/** How levels may follow. */
export interface Following {
  /** The verb has been said before: "we rated three standards 'Good'". */
  readonly isRated?: boolean;
  /** "With three standards rated 'Good'": else that only tells which standards are meant. */
  readonly isWith?: boolean;
}

const gap =
  "(?: (?:for|in|of|under|across|within) [A-Za-zÀ-ỿ\\p{N} ,-]{2,60}?| that we (?:inspected|rated)| inspected|, (?:\\d\\.\\d )?[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ ]{2,40},| ?\\((?:\\d\\.\\d )?[A-Za-zÀ-ỿ][A-Za-zÀ-ỿ ]{2,40}\\))?";
const adverbs = "(?: (?:now|all|both|each|only|rated|judged|as|either|to|be)){0,5}";
const linked = phrase(
  `^${gap} (?:is|are|was|were|being|has been|have been)${adverbs}(?<atLeast> at least)? ?$`,
  "iu",
);
const participle = phrase(`^${gap} (?:rated|judged)${adverbs}(?<atLeast> at least)? ?$`, "iu");
const direct = phrase("^(?: (?:rated|judged))?(?: (?:as|either|to be)){0,2}(?<atLeast> at least)? ?$", "iu");
const next = /^[ ]{0,12}(?:,|,?[ ]{1,12}(?:or|and|nor))[ ]{1,12}$/iu;
const better = phrase("^ (?:or|and) (better|above|higher|worse|below|lower)(?![A-Za-zÀ-ỿ])", "iu");

/** Reads them. Takes no longer than a short stretch of text asks for. */
export function levelsBehind(words: FrameworkWords, behind: string, following: Following): LevelsBehind {
  const labels = levelsOf(words.framework).map(({ label }) => label);
  const found: string[] = [];
  let isEach = false;
  let [end, isAtLeast] = [0, false];
  for (const { index, text, label } of levelsIn(words, behind.slice(0, 240))) {
    const between = withoutMarks(behind.slice(end, index));
    const link = found.length > 0 ? next.exec(between) : linkOf(between, following);
    if (!link) break;
    isEach ||= found.length > 0 && /(?<![A-Za-zÀ-ỿ])and(?![A-Za-zÀ-ỿ])/iu.test(between);
    if (found.length === 0) isAtLeast = link.groups?.atLeast !== undefined;
    found.push(label);
    end = index + text.length + (/^['’”"]/.test(behind.slice(index + text.length)) ? 1 : 0);
  }
  const more = better.exec(behind.slice(end))?.[1]?.toLowerCase();
  const [last] = found.slice(-1);
  if (!last || (!more && !isAtLeast)) return { levels: found, end, isEach };
  const at = labels.indexOf(last);
  const isDown = more !== undefined && /worse|below|lower/.test(more);
  const others = isDown ? labels.slice(0, at) : labels.slice(at + 1);
  const length = more ? (better.exec(behind.slice(end))?.[0].length ?? 0) : 0;
  return { levels: [...new Set([...found, ...others])], end: end + length, isEach };
}

function linkOf(between: string, { isRated, isWith }: Following): RegExpExecArray | null {
  return (
    linked.exec(between) ??
    (isWith ? participle.exec(between) : null) ??
    (isRated ? direct.exec(between) : null)
  );
}

/** Quotation marks and the blanks of asterisks before a level are no words. */
function withoutMarks(between: string): string {
  return between.replace(/['‘“"][ ]{0,3}$/, "");
}

function levelsIn(words: FrameworkWords, text: string) {
  const pattern = words.pattern("levels", (framework) => {
    const names = levelsOf(framework).flatMap(({ label, aliases }) => [label, ...aliases]);
    const sorted = names.toSorted((a, b) => b.length - a.length).map(literally);
    return phrase(`(?<![A-Za-zÀ-ỿ-])(?:${sorted.join("|")})(?![A-Za-zÀ-ỿ-])`, "gu");
  });
  return matchesOf(pattern, text).map(({ 0: found, index }) => ({
    index,
    text: found,
    label: levelNamed(words.framework, found)?.label ?? found,
  }));
}
