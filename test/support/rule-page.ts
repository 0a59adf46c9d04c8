/**
 * A rule's page is its documentation and its test. Its fenced examples are run as they stand:
 *
 * - "yaml wrong": each line of carets marks what the rule reports in the line above, with words of the
 *   message behind the carets. Other rules' errors and warnings are marked with `rule-id:` before the words.
 * - "yaml fixed", after a wrong one: the text after the first fix of each of the rule's problems.
 * - "yaml other": another report that is checked in the same run as the example after it.
 * - "yaml right": the rule reports nothing, and no rule reports an error or warning.
 *
 * An example that does not name its framework is completed with two lines above it. The word `whole`
 * after the kind means: run it exactly as it stands. `file=NAME` runs it under another file name, `limit=N`
 * with N as the most characters a file may have, `signs` with →, ␍ and ␀ standing for what cannot be seen.
 */
import { readFileSync } from "node:fs";

/** One fenced example of a page. */
export interface Example {
  readonly kind: "wrong" | "fixed" | "right";
  /** The text to run, marker lines taken out. */
  readonly text: string;
  /** Lines put above the example to complete it. */
  readonly added: number;
  readonly markers: readonly Marker[];
  /** Line of the page where the example begins, from one. */
  readonly pageLine: number;
  readonly fileName: string;
  /** The most characters a file may have in this example, where it says so. */
  readonly limit: number | undefined;
  /** The other reports of the same run. */
  readonly others: readonly Pick<Example, "fileName" | "text">[];
}

/** What an example says is reported: zero-based line and columns in the text that is run. */
export interface Marker {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly ruleId: string | undefined;
  readonly words: string;
}

const completion = "formatVersion: 1\nframework: hmip-pdu-2021\n";

/** The examples of a page, in order. */
export function examplesOf(pagePath: string): Example[] {
  const page = readFileSync(pagePath, "utf8");
  let others: Example["others"] = [];
  return [...page.matchAll(/^```yaml (wrong|fixed|right|other)([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(
    (match) => {
      const [, kind, options = "", body = ""] = match as unknown as [string, string, string, string];
      const whole = /\bwhole\b/.test(options) || /^formatVersion:/m.test(body);
      const before = whole ? "" : completion;
      const added = before.split("\n").length - 1;
      const fileName = options.match(/file=(\S+)/)?.[1] ?? "example.inspection.yaml";
      if (kind === "other") {
        others = [...others, { fileName, text: before + body }];
        return [];
      }
      const known = others;
      others = [];
      return {
        kind: kind as Example["kind"],
        ...withoutMarkers(before + visibleSigns(body, options)),
        added,
        pageLine: page.slice(0, match.index).split("\n").length,
        fileName,
        limit: Number(options.match(/limit=(\d+)/)?.[1]) || undefined,
        others: known,
      };
    },
  );
}

/** `signs` in the fence line: `→` stands for a tab, `␍` for a carriage return, `␀` for a NUL, as they cannot be seen. */
function visibleSigns(body: string, options: string): string {
  if (!/\bsigns\b/.test(options)) return body;
  return body.replaceAll("→", "\t").replaceAll("␍", "\r").replaceAll("␀", "\0");
}

function withoutMarkers(text: string): { text: string; markers: Marker[] } {
  const kept: string[] = [];
  const markers: Marker[] = [];
  for (const line of text.split("\n")) {
    const marker = line.match(/^([#\s]*)(\^+)(?:\s+(?:([a-z]+(?:-[a-z]+)+):\s*)?(.*))?$/);
    if (!marker) kept.push(line);
    else {
      const [, indent = "", carets = "", ruleId, words = ""] = marker;
      markers.push({
        line: kept.length - 1,
        start: indent.length,
        end: indent.length + carets.length,
        ruleId,
        words,
      });
    }
  }
  return { text: kept.join("\n"), markers };
}
