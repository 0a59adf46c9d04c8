/** The ways back from a departure that does not hold: the computed rating, or the figures' rating without discretion. */
import type { LineIndex } from "../../document/line-index.ts";
import type { Fix } from "../../problem.ts";
import { removeField } from "../edits/change-field.ts";
import { chosenFix } from "../edits/edit.ts";
import { replaceWords } from "../edits/replace-words.ts";
import type { MeasuredStandard } from "./measured-standards.ts";

/** Sets the rating that the figures give and removes the discretion with its reason. Empty where it stands in braces. */
export function dropDiscretionFixes({ written, computed, given }: MeasuredStandard, lines: LineIndex): Fix[] {
  const removal = removeField(written.part, "discretion", lines);
  if (!removal || !written.rating) return [];
  if (given === computed) return [chosenFix("Remove the discretion", removal)];
  const set = replaceWords(written.rating, computed.label);
  return [chosenFix(`Set the rating to ${computed.label} and remove the discretion`, set, removal)];
}
