/**
 * Whether what a sentence says of a rating is somebody else's opinion, is said of a part only, or is not said at all:
 * "staff told us that …", "in half of the cases …", "… is rated 'Good' by sentencers", "not all five are …".
 */

const others =
  /(?<![A-Za-zÀ-ỿ])(?:cases|where|when|wherever|whenever|offices?|teams|samples?|surveys?|surveyed|interviews?|sentencers|victims|partners|than|as though|according to|told|said|says|claim(?:s|ed)?|believe[sd]?|thought|thinks?|felt|feels?|assum(?:es?|ed)|argue[sd]?|assert(?:s|ed)?|suggest(?:s|ed)?|hopes?|asked|wonder(?:s|ed)?|nobody|no one|deny|denies|denied)(?![A-Za-zÀ-ỿ])/iu;
const inverted =
  /(?<![A-Za-zÀ-ỿ])(?:had|were|did|do|have|has|not|nor|hardly|almost|nearly|are|is|was)[ ]{1,12}$/iu;

/** Judges the words before a claim. */
export function isOfOthersBefore(before: string): boolean {
  return others.test(before) || inverted.test(before);
}

const ofAPart =
  /^['’”"\s]{0,14}[ ](?:(?:by|in|for|of|at|among|across|according|from|when|where|until|only)[ ]|(?:before|elsewhere|then|nationally)(?![A-Za-zÀ-ỿ]))/iu;
const ofThisReport =
  /^['’”"\s]{0,14}[ ](?:by[ ]{1,12}(?:us|our|inspectors)|in[ ]{1,12}(?:this|our)[ ]{1,12}(?:report|inspection)|at[ ]{1,12}(?:this|the time of (?:this|our))[ ]{1,12}inspection|for[ ]{1,12}(?:the[ ]{1,12}(?:first|second)[ ]{1,12}time|[A-Za-zÀ-ỿ]{3,8}[ ]{1,12}reasons))(?![A-Za-zÀ-ỿ])/iu;

/** Judges the words right behind a claim. */
export function isLimitedBehind(behind: string): boolean {
  return ofAPart.test(behind) && !ofThisReport.test(behind);
}

/** A question claims nothing. */
export function isQuestion(text: string): boolean {
  return /\?["'”’)\]\s]{0,9}$/.test(text);
}
