/**
 * Quantifiers: "most", "a large majority", "almost all", "none". What they allow is plain English, stretched in
 * favour of the writer. Words that judge, such as "too few" and "only", and words that say nothing definite, such as
 * "some", allow everything: they are found because the number behind them belongs to them and to nothing else.
 */
import { matchesOf } from "../../document/matches-of.ts";
import type { Interval, QuantityWordClaim } from "../claim.ts";
import { phrase } from "../phrase.ts";
import type { Sentence } from "../sentences.ts";

const aboveHalf: Interval = { over: 50 };
const belowHalf: Interval = { under: 50 };
const anything = undefined;

/** Longer phrases first: what one of them takes is not looked at again. */
const phrases: readonly (readonly [string, Interval | undefined])[] = [
  ["not (?:quite )?(?:all|every|everyone|everybody)", { under: 100 }],
  ["(?:almost|nearly|virtually|practically) (?:all|every|everyone|everybody|always)", { from: 85 }],
  ["(?:almost|virtually|practically) (?:none|no|nobody|never)", { to: 15 }],
  ["(?:the |a |an )?(?:vast|overwhelming) majority", { from: 70 }],
  [
    "(?:the |a |an )?(?:clear|(?:very )?large|significant|great|good|substantial|sizeable|strong|sizable) majority",
    aboveHalf,
  ],
  ["(?:the |a |an )?(?:narrow|slim|small|bare|slight) majority", aboveHalf],
  ["(?:the |a |an )?(?:reasonable )?majority", aboveHalf],
  [
    "(?:the |a |an )?(?:(?:large|significant|(?:very )?small|sizeable|substantial|tiny|sizable) )?minority",
    belowHalf,
  ],
  ["too (?:few|many|often|little|much)|not enough|insufficient numbers|insufficiently", anything],
  [
    "(?:a |the )?(?:very |quite |relatively )?(?:small|large|high|low|significant|considerable|similar|substantial|sizeable|limited|good|higher|lower|larger|smaller|greater|concerning|notable) (?:proportion|number|numbers|percentage|share)s?",
    anything,
  ],
  ["(?:a |the )?(?:proportion|number|percentage|share|handful|range|variety|fraction) of", anything],
  ["(?:a|quite a|only a|just a) few", anything],
  ["(?:very|relatively|comparatively) few", { under: 50 }],
  ["few(?:er)? than|more than|less than|at least", anything],
  [
    "(?:some|several|many|numerous|various|certain|both|either|other|others|similar|any|only|just|often|sometimes|frequently|usually|mostly|largely|generally|typically|rarely|occasionally|regularly|always|never|predominantly|mainly|sufficient(?:ly)?|insufficient|enough)",
    anything,
  ],
  ["most", aboveHalf],
  ["few", { under: 50 }],
  ["(?:all|every|everyone|everybody)", { from: 100 }],
  ["(?:none|nobody|no one)", { to: 0 }],
];

const quantifier = phrase(
  `(?<![A-Za-zÀ-ỿ\\p{N}-])(?:${phrases.map(([source]) => `(${source})`).join("|")})(?![A-Za-zÀ-ỿ\\p{N}]|-[A-Za-zÀ-ỿ])`,
);

// Only a share in brackets, between dashes or behind "or" is another way to say a quantity.
const mayBeJoined = /[(;–—]| - |,\s{1,9}(?:or|that|which|i\.e|eq|re|am)/;

// "The most common reason", "at all", "after all": no quantities.
const superlativeBefore =
  /(?<![A-Za-zÀ-ỿ])(?:the|their|its|his|her|our|your|whose|at|above|after|for)[ ]{1,9}$/iu;
const superlativeAfter =
  /^[ ]{1,9}(?:[A-Za-zÀ-ỿ]{2,20}ly|common|important|serious|significant|frequent|often|likely|recent|effective|difficult|vulnerable|popular|prevalent|notable|relevant|concerning|pressing|complex|experienced|cited|improved|needed|used|valued|successful|urgent)(?![A-Za-zÀ-ỿ])/iu;

/** Finds them in a sentence, in order. */
export function quantifiers(sentence: Sentence): QuantityWordClaim[] {
  if (!mayBeJoined.test(sentence.text)) return [];
  return matchesOf(quantifier, sentence.text).map((match) => {
    const start = sentence.start + match.index;
    const [found, ...groups] = match;
    const at = groups.findIndex((group) => group !== undefined);
    return {
      kind: "quantity word",
      sentence,
      start,
      end: start + found.length,
      word: found.toLowerCase().replace(/\s+/g, " "),
      interval: isNoQuantity(sentence.text, match) ? undefined : phrases[at]?.[1],
      isFraction: false,
    };
  });
}

// "Far from most", "not a majority", "hardly all".
const turnedRound =
  /(?<![A-Za-zÀ-ỿ])(?:far from|near|not|hardly|barely|scarcely|anything but|never|than|only|just|other than|without)[ ]{1,9}$/iu;

// "Most of the increase (12 per cent)": how large that was.
const changing =
  /^[ ]{1,9}(?:of[ ]{1,9})?the[ ]{1,9}(?:increase|rise|growth|fall|decline|drop|reduction|change|difference|gap|cost|costs|budget|funding|spending|rest)(?![A-Za-zÀ-ỿ])/iu;

function isNoQuantity(text: string, { 0: found, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 20), index);
  const after = text.slice(index + found.length, index + found.length + 40);
  if (turnedRound.test(before) || changing.test(after)) return true;
  // "The majority shareholder", "every third cell".
  if (
    /(?:majority|minority)$/i.test(found) &&
    !/^(?:[ ]{1,9}(?:of|who|which|that|were|was|are|is|had|have)\b|[ ]{0,9}[(,;–—])/i.test(after)
  )
    return true;
  if (
    /^every$/i.test(found) &&
    /^[ ]{1,9}(?:second|third|fourth|fifth|other|few|single|day|week|month|year|time|\d)/i.test(after)
  )
    return true;
  if (/^most$/i.test(found))
    return superlativeBefore.test(before) || superlativeAfter.test(text.slice(index + found.length));
  if (
    /^(?:all|none)$/i.test(found) &&
    /^,?[ ]{1,9}(?:bar|but|except|apart|save)(?![A-Za-zÀ-ỿ])/iu.test(after)
  )
    return true;
  return (
    /^all$/i.test(found) &&
    /(?<![A-Za-zÀ-ỿ])(?:at|above|after|in|not)[ ]{1,9}$/iu.test(before) &&
    !/^[ ]{1,9}[A-Za-zÀ-ỿ]/u.test(text.slice(index + found.length))
  );
}
