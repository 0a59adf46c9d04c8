/** Whether data from a file that anybody may have written has the shape of what a check found. */
import { ruleLevels } from "../../core/src/lint/config.ts";
import { severities } from "../../core/src/problem.ts";
import type { CheckAnswer } from "./checker.ts";

/** True when everything in it that is read later is of the type that it should be. */
export function isAnswer(data: unknown): data is CheckAnswer {
  return (
    isGroup(data) &&
    isListOf(data.problems, isProblem) &&
    isListOf(data.traces, isTraces) &&
    typeof data.isReadInFull === "boolean" &&
    isGroup(data.levels) &&
    Object.values(data.levels).every((level) => (ruleLevels as readonly unknown[]).includes(level))
  );
}

function isTraces(data: unknown): boolean {
  if (!isGroup(data)) return false;
  const { subject, paragraphs, names } = data;
  return (
    (subject === undefined || isText(subject)) && isListOf(paragraphs, isText) && isListOf(names, isText)
  );
}

function isProblem(data: unknown): boolean {
  if (!isGroup(data)) return false;
  const { ruleId, severity, message, pointer, fingerprint, suppressed } = data;
  return (
    [ruleId, message, pointer, fingerprint].every(isText) &&
    (severities as readonly unknown[]).includes(severity) &&
    isRange(data.range) &&
    isListOf(data.related, isPlaced) &&
    isListOf(data.fixes, isFix) &&
    (data.data === undefined || isGroup(data.data)) &&
    (suppressed === undefined || (isGroup(suppressed) && isText(suppressed.reason)))
  );
}

function isFix(data: unknown): boolean {
  return (
    isGroup(data) && isText(data.title) && typeof data.safe === "boolean" && isListOf(data.edits, isEdit)
  );
}

function isEdit(data: unknown): boolean {
  return isGroup(data) && isText(data.newText) && isRange(data.range);
}

function isPlaced(data: unknown): boolean {
  return isGroup(data) && isText(data.message) && isRange(data.range);
}

function isRange(data: unknown): boolean {
  return isGroup(data) && isPosition(data.start) && isPosition(data.end);
}

function isPosition(data: unknown): boolean {
  return isGroup(data) && isCount(data.line) && isCount(data.character);
}

function isCount(data: unknown): boolean {
  return Number.isSafeInteger(data) && (data as number) >= 0;
}

function isText(data: unknown): boolean {
  return typeof data === "string";
}

function isListOf(data: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isOne);
}

function isGroup(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
