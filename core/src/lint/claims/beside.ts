/**
 * Which share belongs to which words: "Most assessments (71 per cent)", "13 of 21, or 62 per cent". Only where the
 * sentence leaves no doubt: in brackets right behind the words, or joined to them as another way to say the same.
 */
import type { Claim, CountClaim, PercentageClaim } from "../../prose/claim.ts";
import type { Sentence } from "../../prose/sentences.ts";

/** A share, and the words or the count just before it that it is another way to say of. */
export interface Pair {
  readonly first: Claim;
  readonly second: PercentageClaim | CountClaim;
}

/** The pairs among the claims of one sentence, in its order. */
export function pairsOf(claims: readonly Claim[]): Pair[] {
  return claims.flatMap((second, at) => {
    if (second.kind !== "percentage" && second.kind !== "count") return [];
    // "Of the 93 people" only says what a word such as "most" is of.
    const first = claims.slice(0, at).findLast(({ kind }) => kind !== "base");
    return first && belongTogether(first, second) ? [{ first, second }] : [];
  });
}

function belongTogether(first: Claim, second: PercentageClaim | CountClaim): boolean {
  const { sentence } = second;
  const between = sentence.text.slice(first.end - sentence.start, second.start - sentence.start);
  // Most claims of a sentence have nothing to do with each other, and are far apart.
  if (between.length > 200 || !/[(,;–—]| -/.test(between)) return false;
  const joined = between.match(joint);
  if (!joined) return false;
  const [, words = "", sign = "", saying] = joined;
  if (isOfOthers(sentence, second) || (sign.includes("(") && !isAlone(sentence, second))) return false;
  // A comma alone may begin a clause of its own.
  if (!/[(–—]|\s-\s/.test(sign) && !saying) return false;
  return words.trim() === "" || isNounPhrase(words);
}

// Words, then a bracket, a dash or a comma, then perhaps "or", "that is", "only".
const joint =
  /^([A-Za-zÀ-ỿ\p{M}'’‘“”" -]{0,160}?)([ ]{0,9}[(,;–—]|[ ]{1,9}-)[ ]{0,9}((?:or|i\.e\.,?|that is,?|which is|equivalent to|equal to|equating to|equates to|representing|amounting to)[ ]{1,9})?(?:(?:only|just|exactly|about|around|approximately|roughly|nearly|almost|over|more than|less than|under|some|a total of)[ ]{1,9}){0,2}$/iu;

/** A finite verb or a conjunction: what is in the brackets may then belong to what the sentence says, and not to its subject. */
const predicate =
  /(?<![A-Za-zÀ-ỿ'’-])(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|can|could|will|would|should|may|might|must|and|but|or|nor|yet|so|while|whilst|although|though|whereas|because|since|as|if|than|not|no|said|told|felt|made|found|reported|agreed|showed|received|needed|thought|believed|described|considered|knew|got|went|came|gave|took|saw|used|met|contained|included|involved|remained|became|required)(?![A-Za-zÀ-ỿ'’-])/iu;

/** Words that begin what says more about the ones before: "the people we surveyed", "staff who responded". */
const relative =
  /(?<![A-Za-zÀ-ỿ'’-])(?:we|they|who|that|which|where)[ ](?:had |have |were |was |did )?(?=[A-Za-zÀ-ỿ])/giu;

function isNounPhrase(words: string): boolean {
  const plain = words.replace(relative, " ");
  return !predicate.test(plain.replace(knownVerbs, " ")) && words.split(/\s+/).length <= 16;
}

/** Said of those who were asked: these verbs name whom the share is of. */
const knownVerbs = /(?<=(?:we|they|who|that)?[ ])(?:saw|met)(?![A-Za-zÀ-ỿ'’-])/giu;

// "13 of 21, 40 per cent of whom": a share of something else.
const others =
  /^[ ]{0,9}of (?!(?:the |all |all the |these |those |our )?(?:total|cases|whole|sample|them|all|respondents|those asked)\b)/iu;

// "(70 per cent in the neighbouring unit)": of something else, too.
const alone =
  /^[ ]{0,9}(?:(?:of (?:(?:the )?(?:total|whole|cases|respondents|sample)|them|these|those asked)|overall)[ ]{0,3})?(?:[);,]|$)/iu;

function isAlone({ text, start }: Sentence, share: PercentageClaim | CountClaim): boolean {
  return alone.test(text.slice(share.end - start, share.end - start + 60));
}

function isOfOthers({ text, start }: Sentence, share: PercentageClaim | CountClaim): boolean {
  return others.test(text.slice(share.end - start, share.end - start + 60));
}
