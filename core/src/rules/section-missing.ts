/** A part is missing that reports under this framework have. */
import { isEmpty, type Node, resolve } from "../document/node.ts";
import { type ReportRule, severityOfMissing } from "../lint/rule.ts";
import type { Part } from "../model/part.ts";
import type { Report } from "../model/report.ts";
import type { Range } from "../problem.ts";

export const sectionMissing: ReportRule = {
  id: "section-missing",
  summary: "A part is missing that reports under this framework have.",
  severity: "hint",
  reads: "report",
  follows: "structure",
  check({ report, framework }, say) {
    if (!framework || !report.complete) return;
    const said = new Set<string>();
    for (const path of framework.shape.required) {
      const missing = missingIn(report, path.split("."));
      if (!missing || said.has(missing.path)) continue;
      said.add(missing.path);
      const { name, parent } = missing;
      const message = parent
        ? `“${name}” is missing in “${parent}”; reports under this framework have it.`
        : `The part “${name}” is missing; reports under this framework have it.`;
      say({
        at: missing.at,
        message,
        severity: severityOfMissing(report.status),
        absent: missing.path,
        data: { missing: missing.path },
      });
    }
  },
};

/** Where a path first leads to nothing, with the part that ought to hold it; undefined when all of it is there. */
function missingIn(
  report: Report,
  path: readonly string[],
): { path: string; name: string; parent: string | undefined; at: Range } | undefined {
  let part: Part | undefined = report.part;
  for (const [depth, name] of path.entries()) {
    if (!part) return undefined;
    if (isBlank(part.entryOf(name)?.value)) {
      const at: Range = depth === 0 ? report.part.head : part.head;
      return { path: path.slice(0, depth + 1).join("."), name, parent: path[depth - 1], at };
    }
    part = part.part(name);
  }
  return undefined;
}

function isBlank(node: Node | undefined): boolean {
  const value = resolve(node);
  if (!value || isEmpty(value)) return true;
  if (value.kind === "scalar") return typeof value.value === "string" && value.value.trim() === "";
  return (value.kind === "list" ? value.items : value.entries).length === 0;
}
