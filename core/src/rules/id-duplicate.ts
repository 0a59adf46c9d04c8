/** Two findings or recommendations have the same id, so that a reference could mean either. */
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { allFindings } from "../model/all-findings.ts";
import type { Value } from "../model/part.ts";
import type { Report } from "../model/report.ts";

export const idDuplicate: ReportRule = {
  id: "id-duplicate",
  summary: "An id is given to more than one finding or recommendation.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report }, say) {
    const seen = new Map<string, { readonly first: Value; times: number }>();
    const ids = idsOf(report);
    const taken = new Set(ids.map((id) => id.text));
    for (const id of ids) {
      const known = seen.get(id.text);
      if (!known) seen.set(id.text, { first: id, times: 1 });
      // A part that is repeated as a whole (`*name`) stands at one place only.
      if (!known || known.first.node === id.node) continue;
      const { first } = known;
      const free = nextFree(id.text, ++known.times, taken);
      taken.add(free);
      say({
        at: id.range,
        message: `Another finding or recommendation already has the id “${id.text}”; each needs an id of its own.`,
        related: [{ range: first.range, message: `“${id.text}” is given here first.` }],
        fixes: [chosenFix(`Call this one “${free}”`, replaceWords(id, free))],
        data: { id: id.text },
      });
    }
  },
};

/** All ids in the order of the file. */
function idsOf(report: Report): Value[] {
  const actions = report.recommendations.flatMap((group) => group.actions);
  const ids = [...actions, ...allFindings(report)].flatMap(({ id }) => id ?? []);
  return ids.sort((a, b) => a.node.start - b.node.start);
}

function nextFree(id: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
