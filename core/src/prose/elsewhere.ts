/**
 * Whether a sentence speaks of something other than this report and its findings: another time, another body, another
 * place, or what might be. Then nothing in it can be held against the report.
 */
import type { Stretch } from "./claim.ts";
import { madeReady } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";

const otherTimes =
  "previous(?:ly)?|last|earlier|former(?:ly)?|predecessors?|then|(?:19|20)\\d\\d|ago|before|once|next|until|by the time|history|historic(?:ally)?";
const otherPlaces =
  "neighbour(?:s|ing)?|in the (?:region|country|area)|across the (?:region|country)|other (?:units?|pdus?|services?|areas?|regions?|bodies|inspectorates?)|elsewhere|another|nationally|national|no other|units|pdus|regions|providers|wards?|homes?|prisons?|hospitals?|schools?|police forces?|colleges?";
const otherBodies =
  "ofsted|cqc|care quality commission|estyn|hmicfrs|constabulary|regulators?|coroner|court followed|parole board|ombudsman|by those|leaders rated|self-assess\\w*|peer review|audit|own inspectorate";
const notSaid =
  "would|could|might|should|may|if|whether|unless|had [A-Za-zÀ-ỿ ]{0,40}been|to be rated|in order to|aims?|aspir\\w*|target|expected|hop\\w*|need(?:s|ed)?|not rated|never|without|neither|nor|consider\\w*";

const otherBefore = wholeWords(`${otherTimes}|${otherPlaces}|${otherBodies}|${notSaid}`);
// "As it had been before" comes behind what is said of now.
const otherBehind = wholeWords(
  `in (?:19|20)\\d\\d|by (?:19|20)\\d\\d|last year|last time|(?:last|previous|earlier) inspection|previously|if|when|unless|provided|once|${otherBodies}`,
);

function wholeWords(words: string): RegExp {
  return madeReady(new RegExp(`(?<![A-Za-zÀ-ỿ\\p{N}])(?:${words})(?![A-Za-zÀ-ỿ\\p{N}])`, "iu"));
}

/** True where the words before a stretch of a sentence, or those right behind it, speak of something else. */
export function speaksOfElsewhere({ text, start }: Sentence, at: Stretch): boolean {
  const before = text.slice(0, at.start - start);
  const behind = text.slice(at.end - start, at.end - start + 80);
  return otherBefore.test(before) || otherBehind.test(behind);
}

/** True where any word of a sentence does. For what is said in so many ways that nothing else must be in doubt. */
export function mayBeElsewhere({ text }: Sentence): boolean {
  return otherBefore.test(text) || otherBehind.test(text);
}
