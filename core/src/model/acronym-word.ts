/**
 * Which words are acronyms, by their letters alone. Everyday ones, Roman numerals and words in capitals that only
 * stress something are none.
 */

/** Acronyms that everyone knows, and words that are often written in capitals to stress them. */
const everydayWords: ReadonlySet<string> = new Set(
  (
    "HM UK EU UN US USA GB NHS GP BBC IT TV CV PDF ISBN ISSN OGL ID PIN OK AM PM PS NB MP MBE OBE CBE KC QC " +
    "DVD CD USB URL HTML WWW FAQ QR SMS VAT PLC LTD COVID HIV AIDS DNA LGBT LGBTQ GCSE HGV CCTV " +
    "PhD MSc BSc BEd MEd MPhil LLB LLM " +
    "NOT ALL AND OR NO YES ANY BUT MUST MAY CAN WILL ONLY NEVER ALWAYS EVERY EACH BOTH NOW NEW VERY THE"
  ).split(" "),
);

const romanNumeral = /^M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/**
 * The acronym that a word is, in the singular: "PSO" for "PSOs", "OASys" for itself. Undefined for other words.
 * Two to six capitals, or up to eight letters of which more than half are capitals and the first is one.
 */
export function acronymIn(word: string): string | undefined {
  const acronym = /[A-Z]s$/.test(word) ? word.slice(0, -1) : word;
  const capitals = acronym.length - acronym.replace(/[A-Z]/g, "").length;
  const isAllCapitals = capitals === acronym.length;
  if (capitals < 2 || (isAllCapitals ? acronym.length > 6 : acronym.length > 8)) return undefined;
  if (!/^[A-Z][A-Za-z]+$/.test(acronym) || capitals * 2 <= acronym.length) return undefined;
  return everydayWords.has(acronym) || romanNumeral.test(acronym) ? undefined : acronym;
}
