/** The colours of the document: those of the exported page in its light look (core/src/export/report.css). */
import type { LevelMark } from "../../core/src/export/finished-report.ts";
import { levelClass } from "../../core/src/export/html/level.ts";

/** Six hexadecimal digits each, as word processors write colours. */
export const colours = {
  text: "1B2430",
  quiet: "4A5666",
  line: "C9D1DC",
  soft: "F2F5F9",
  accent: "17375E",
  link: "0B5394",
  marker: "111827",
  draft: "B3261E",
  white: "FFFFFF",
} as const;

/** The ground of a level's words, which are white on it; grey for a level that is on no scale. */
export function levelColour(level: LevelMark): string {
  return levelColours[levelClass(level)] ?? colours.quiet;
}

const levelColours: Readonly<Record<string, string>> = {
  "level-0": "9B1C1C",
  "level-1": "8A4B08",
  "level-2": "6B5A00",
  "level-3": "1F6B3B",
  "level-4": "0B4F6C",
};
