/** The words of a report as JSON, in the order in which a document has them. */

import { markOfErrors } from "../mark-of-errors.ts";
import { plainTextOfMarkdown } from "./plain-text-of-markdown.ts";

/** The parts of the form that are read back; see `schemas/document.schema.json`. */
interface DocumentRecord {
  readonly status: string;
  readonly errors: number;
  readonly score: { readonly points: number; readonly maximum: number } | null;
  readonly overall: string | null;
  readonly standards: readonly StandardRecord[];
  readonly recommendations: readonly { readonly text: string }[];
}

interface StandardRecord {
  readonly number: string | null;
  readonly title: string | null;
  readonly rating: string | null;
  readonly keyQuestions: readonly QuestionRecord[];
  readonly discretion: { readonly from: string | null } | null;
}

interface QuestionRecord {
  readonly question: string | null;
  readonly percent: number | null;
  readonly count: number | null;
  readonly of: number | null;
}

/** The text, line by line. Throws for what is no JSON. */
export function plainTextOfJson(json: string): string {
  const { status, errors, score, overall, standards, recommendations } = JSON.parse(json) as DocumentRecord;
  const lines = [
    status === "published" ? (markOfErrors(errors) ?? "") : "Draft",
    score ? `${score.points}/${score.maximum}` : "",
    overall ? `Overall rating ${overall}` : "",
    ...recommendations.map(({ text }) => plainTextOfMarkdown(text)),
    ...standards.flatMap(linesOf),
  ];
  return lines.join("\n");
}

function linesOf({ number, title, rating, keyQuestions, discretion }: StandardRecord): string[] {
  const name = [number, title].filter((part) => part !== null).join(" ");
  const questions = keyQuestions.map(({ question, percent, count, of }) => {
    const counted = count === null ? "" : of === null ? String(count) : `${count} of ${of}`;
    return [question ?? "", percent === null ? "" : `${percent}%`, counted].join("\n");
  });
  return [name, rating ?? "", ...questions, discretion?.from ?? ""];
}
