/**
 * Acronyms in prose, and whether a text spells them out. Whatever may be something else – a word in
 * capitals for emphasis, a heading, a Roman numeral, a postcode, part of an address – is not taken for one.
 */
import type { Value } from "./part.ts";
import type { Report } from "./report.ts";

/** An acronym at the place where it is first used. */
export interface AcronymUse {
  /** In the singular: "PSO" for "PSOs". */
  readonly acronym: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

// Two to six capitals, perhaps with a plural "s", standing as a word of their own.
const pattern = /(?<![\p{L}\p{N}_@#&/.\\-])([A-Z]{2,6})s?(?![\p{L}\p{N}_@&/\\]|[-‑–]\p{N}|\.\p{L})/gu;

// Links, code, figures and footnotes hold names that are not read as text.
const noText =
  /`[^`\n]*`|\]\([^)\n]{0,500}\)|\b(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+|\{\{[^}\n]{0,100}\}\}|\[\^[^\]\n]{0,100}\]/g;

const romanNumeral = /^M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/** Acronyms that everyone knows, and words that are often written in capitals to stress them. */
const everydayWords: ReadonlySet<string> = new Set(
  (
    "HM UK EU UN US USA GB NHS GP BBC IT TV CV PDF ISBN ISSN OGL ID PIN OK AM PM PS NB MP MBE OBE CBE KC QC " +
    "DVD CD USB URL HTML WWW FAQ QR SMS VAT PLC LTD COVID HIV AIDS DNA LGBT LGBTQ GCSE HGV " +
    "NOT ALL AND OR NO YES ANY BUT MUST MAY CAN WILL ONLY NEVER ALWAYS EVERY EACH BOTH NOW NEW VERY THE"
  ).split(" "),
);

/**
 * The first use of each acronym of a report, in the order of the file. Everyday ones are left out, and
 * those that `isKnown`: in most reports all are, and then no text has to be looked at twice.
 */
export function acronymUses(
  report: Report,
  isKnown: (acronym: string) => boolean = () => false,
): AcronymUse[] {
  const judged = new Map<string, boolean>();
  const isLeftOut = (acronym: string) => {
    const known = judged.get(acronym) ?? (isEveryday(acronym) || isKnown(acronym));
    judged.set(acronym, known);
    return known;
  };
  const uses = new Map<string, AcronymUse>();
  for (const { value } of report.prose) {
    if (!value || !hasAcronym(value.node.source, isLeftOut)) continue;
    const text = readableText(value.text);
    for (const { 0: written, 1: acronym = "", index } of text.matchAll(pattern)) {
      if (uses.has(acronym) || isLeftOut(acronym)) continue;
      if (isAmongCapitals(text, index, index + written.length)) continue;
      uses.set(acronym, { acronym, value, start: index, end: index + written.length });
    }
  }
  return [...uses.values()];
}

function isEveryday(acronym: string): boolean {
  return everydayWords.has(acronym) || romanNumeral.test(acronym);
}

// Whatever the careful pattern finds, this one finds too, in a fraction of the time.
const capitals = /\b([A-Z]{2,6})s?\b/g;

/** Whether a text may hold an acronym that is not left out. */
function hasAcronym(text: string, isLeftOut: (acronym: string) => boolean): boolean {
  for (const { 1: acronym = "" } of text.matchAll(capitals)) if (!isLeftOut(acronym)) return true;
  return false;
}

/** The prose of a report as one text to look for expansions in. */
export function wholeProse(report: Report): string {
  return report.prose.map(({ value }) => readableText(value?.text ?? "")).join("\n\n");
}

/** Whether a text spells an acronym out: "Senior Probation Officer (SPO)", or "SPO (senior probation officer)". */
export function isSpeltOut(acronym: string, text: string): boolean {
  const inBrackets = new RegExp(
    `\\((?:[a-z][a-z ]{0,20} )?["'“‘]?${acronym}(?:['’]?s)?["'”’]?(?:[,;:–-][^()]*)?\\)`,
  );
  if (inBrackets.test(text)) return true;
  const beforeBrackets = new RegExp(`(?<![A-Za-z])${acronym}s?["'”’]?\\s+\\(([^()]{4,120})\\)`, "g");
  return [...text.matchAll(beforeBrackets)].some((match) => haveInitials(match[1] as string, acronym));
}

/** Whether a word in capitals is an ordinary word of the report, which also stands there in small letters. */
export function isOrdinaryWord(acronym: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${acronym.toLowerCase()}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** The text with everything blanked that is not read as text; offsets stay as they are. */
function readableText(text: string): string {
  return text.replace(noText, (found) => " ".repeat(found.length));
}

/** A word between others in capitals belongs to a heading or a cry. */
function isAmongCapitals(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  return (
    /(?<![\p{L}\p{N}])[A-Z]{2,}[,:]?[ \t]+$/u.test(before) ||
    /^[,:]?[ \t]+[A-Z]{2,}(?![\p{L}\p{N}])/u.test(after)
  );
}

/** Whether the letters of an acronym are, in their order, the first letters of words. */
function haveInitials(words: string, acronym: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}])\p{L}/gu)].map((match) => match[0].toUpperCase());
  let at = 0;
  for (const initial of initials) if (initial === acronym[at]) at++;
  return at === acronym.length;
}
