/**
 * Prose inside brackets or braces that YAML reads as something else. There no block can stand, so the
 * fix puts the text into quotation marks.
 */
import type { LineIndex } from "../../document/line-index.ts";
import { resolve, type ScalarNode } from "../../document/node.ts";
import type { Prose } from "../../model/report.ts";
import { asShortText, replace, safeFix } from "../edits/edit.ts";
import type { MisreadKind, MisreadProse } from "./misread.ts";

/** The misread text, or undefined when it is read as it stands or the schema's complaint says it all. */
export function misreadInBrackets(prose: Prose, lines: LineIndex): MisreadProse | undefined {
  const value = prose.node.kind === "alias" ? undefined : resolve(prose.node);
  if (value?.kind !== "scalar" || value.style !== "plain") return undefined;
  if (typeof value.value !== "string")
    return value.source === "" ? undefined : inQuotes("notText", value.start, value, lines);
  const sign = signBefore(value, lines);
  if (sign !== undefined) return inQuotes("sign", sign, value, lines);
  return cutByHash(value, lines);
}

function inQuotes(kind: MisreadKind, start: number, value: ScalarNode, lines: LineIndex): MisreadProse {
  const text = lines.text.slice(start, value.end);
  const at = lines.rangeOf(start, value.end);
  const quoted = safeFix("Write the text in quotation marks", replace(at, asShortText(text)));
  const fix = { ...quoted, safe: value.value !== null };
  return {
    kind,
    text,
    mark: text.split(/\s/)[0] as string,
    at,
    fixes: [fix],
    explains: at,
    note: false,
    broken: false,
  };
}

/** Where a sign stands that YAML takes off the text: `&c was`, `!important`. */
function signBefore(value: ScalarNode, lines: LineIndex): number | undefined {
  const lineStart = lines.startOf(lines.lineAt(value.start));
  const sign = lines.text.slice(lineStart, value.start).match(/(?<=[[{,:][ \t]*)[&!][^\s,[\]{}]*[ \t]*$/);
  return sign?.index === undefined ? undefined : lineStart + sign.index;
}

/** Behind a number sign everything up to the end of the line is lost, the next texts included. */
function cutByHash(value: ScalarNode, lines: LineIndex): MisreadProse | undefined {
  const rest = lines.text.slice(value.end, lines.endOf(lines.lineAt(value.end)));
  const lost = rest.match(/^[ \t]+(#[^\s#].*)/)?.[1];
  if (!lost || /^#[ \t]*inspection-reports-disable-/.test(lost)) return undefined;
  const start = value.end + rest.indexOf("#");
  const at = lines.rangeOf(start, start + lost.length);
  return {
    kind: "hash",
    text: lost,
    mark: lost,
    at,
    fixes: [],
    explains: undefined,
    note: false,
    broken: false,
  };
}
