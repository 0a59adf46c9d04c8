/** Which of the protocol's kinds a heading has in an editor's outline. */
import type { HeadingKind } from "./outline.ts";

/** The protocol's kinds are those of programs: these are the ones whose signs come nearest. */
export const symbolKinds = {
  report: 1, // File
  part: 3, // Namespace
  domain: 2, // Module
  standard: 5, // Class
  "key question": 8, // Field
  findings: 18, // Array
  finding: 15, // String
  recommendation: 24, // Event
  word: 20, // Key
  figure: 16, // Number
  population: 14, // Constant
  footnote: 15, // String
} as const satisfies Readonly<Record<HeadingKind, number>>;
