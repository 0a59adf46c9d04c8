/** A shelf of reports for benchmarks: each of about 60 KB, and no two with the same figures or sentences. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportOf } from "./report-of.ts";

/** Writes so many reports into a folder, and gives the size of all together in bytes. */
export function writeShelf(folder: string, count: number): number {
  const text = reportOf(1.4);
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let number = 1; number <= count; number++) {
    const own = withOwnWords(text, number);
    bytes += Buffer.byteLength(own);
    writeFileSync(join(folder, `report-${String(number).padStart(5, "0")}.inspection.yaml`), own);
  }
  return bytes;
}

/**
 * The report with a word of its own in every line of prose: what is kept from text to text then saves as little as
 * it does between real reports. Questions stay as their framework words them.
 */
export function withOwnWords(text: string, number: number): string {
  const lines = text.split("\n");
  const changed = lines.map((line, at) => {
    const isQuestion = /question: >-$/.test(`${lines[at - 1]}`) || /question: >-$/.test(`${lines[at - 2]}`);
    if (isQuestion || line.includes(": ")) return line;
    return line.replace(
      /^( {2,}\w[a-z]+ [a-z]+ [a-z]+)(?= [a-z]+ .{30})/,
      `$1 ${wordOf(number * 1009 + at)}`,
    );
  });
  return changed.join("\n");
}

/** A word that no list has, of small letters alone. */
function wordOf(number: number): string {
  const letters = "bdfghklmnprstvz";
  const vowels = "aeiou";
  let word = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 75))
    word += `${letters[rest % 15]}${vowels[Math.floor(rest / 15) % 5]}`;
  return `${word}n`;
}
