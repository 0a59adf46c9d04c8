/** A bare number where text is expected: YAML reads `1.10` as 1.1 and `012` as 12. */

import type { LineIndex } from "../document/line-index.ts";
import type { Node, ScalarNode } from "../document/node.ts";
import { findDomain, findStandard, nameOf } from "../framework/find-standard.ts";
import type { Framework } from "../framework/framework.ts";
import { asShortText, chosenFix, replace, safeFix } from "../lint/edits/edit.ts";
import type { Found, ReportRule } from "../lint/rule.ts";

export const numberChanged: ReportRule = {
  id: "number-changed",
  summary: "A number is not printed as it is written, where text is expected.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, lines, framework }, say) {
    const prose = new Set(report.prose.map(({ node }) => node));
    eachText(report.part.node, "", prose, (node, name) => {
      if (typeof node.value !== "number" || node.style !== "plain") return;
      const isName = name === "standard" || name === "domain";
      if (isName || String(node.value) !== node.source)
        say(foundAt(node, isName ? name : undefined, framework, lines));
    });
  },
};

/** The only names in a report under which a number is a number. */
const numbers = new Set(["formatVersion", "total", "count", "of", "percent"]);

/** Calls for every single value that is neither prose nor a number by its name; items go by the name of their list. */
function eachText(
  node: Node,
  name: string,
  prose: ReadonlySet<Node>,
  visit: (node: ScalarNode, name: string) => void,
): void {
  if (node.kind === "alias" || numbers.has(name) || prose.has(node)) return;
  if (node.kind === "scalar") visit(node, name);
  else if (node.kind === "list") for (const item of node.items) eachText(item, name, prose, visit);
  else for (const entry of node.entries) eachText(entry.value, entry.name, prose, visit);
}

function foundAt(
  node: ScalarNode,
  name: string | undefined,
  framework: Framework | undefined,
  lines: LineIndex,
): Found {
  const at = lines.rangeOf(node.start, node.end);
  const full = name && framework && fullName(name, node.source, framework);
  const changed = String(node.value) !== node.source;
  const reading = changed
    ? `the number ${node.value}, which is not what is written`
    : "a number and not as a name";
  const advice = full ? `write “${full}”, or put it in quotation marks` : "put it in quotation marks";
  const fixes = [safeFix(`Put ${node.source} in quotation marks`, replace(at, asShortText(node.source)))];
  if (full) fixes.push(chosenFix(`Write “${full}”`, replace(at, full)));
  const message = `“${node.source}” is read as ${reading}; ${advice}.`;
  return { at, message, fixes, explains: at, data: { written: node.source, read: node.value } };
}

/** The name that the framework gives the standard or domain of this number. */
function fullName(name: string, number: string, framework: Framework): string | undefined {
  const found =
    name === "standard" ? findStandard(framework, number)?.standard : findDomain(framework, number)?.domain;
  return found && nameOf(found);
}
