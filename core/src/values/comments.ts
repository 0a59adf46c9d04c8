/** The comments that silence a rule, and the ids of rules in them. */
import { stop } from "./template.ts";
import type { Offer, Place, ValueSource } from "./value-source.ts";
import { escaped } from "./write-template.ts";

const scopes = [
  { name: "next-line", holds: "for what stands on the next line", alone: true },
  { name: "line", holds: "for its own line", alone: false },
  { name: "file", holds: "for the whole file", alone: true },
] as const;

/** The comment itself while its first letters are typed; in it, the rules that complain below first. */
export const comments: ValueSource = (place) => {
  if (place.kind !== "comment") return [];
  const rules = place.before.match(/#[ \t]*inspection-reports-disable-(?:next-line|line|file)[ \t]+(.*)$/);
  return rules ? ruleIds(rules[1] as string, place) : comment(place);
};

function comment({ before, after }: Place): Offer[] {
  const [whole, typed = ""] = before.match(/#[ \t]*([a-z-]*)$/) ?? [];
  const isAlone = whole !== undefined && before.trimStart() === whole;
  if (whole === undefined || after.trim() !== "" || !"inspection-reports-disable-next-line".startsWith(typed))
    return [];
  return scopes
    .filter(({ alone }) => alone === isAlone)
    .map(({ name, holds }) => ({
      label: `# inspection-reports-disable-${name}`,
      kind: "comment",
      detail: `silences a rule ${holds}`,
      value: stop,
      raw: {
        snippet: `# inspection-reports-disable-${name} \${1:rule} -- \${2:reason}`,
        before: whole.length,
        after: after.length,
      },
    }));
}

function ruleIds(list: string, { after, facts, complaints }: Place): Offer[] {
  if (/(?:^|\s)--/.test(list)) return [];
  const typed = list.match(/[a-z-]*$/)?.[0] ?? "";
  const named = new Set(list.split(/[\s,]+/));
  const rest = after.match(/^[a-z-]*/)?.[0] ?? "";
  const reason = /(?:^|\s)(?:--|–|—)/.test(after) ? "" : ` -- \${1:reason}`;
  const first = facts.rules.filter(({ id }) => complaints.includes(id));
  const others = facts.rules.filter(({ id }) => !complaints.includes(id));
  return [...first, ...others]
    .filter(({ id }) => !named.has(id) || id === typed)
    .map(({ id, summary }, at) => ({
      label: id,
      kind: "reference",
      detail: summary,
      value: stop,
      preselect: at === 0 && first.length > 0,
      raw: { snippet: escaped(id) + reason, before: typed.length, after: rest.length },
    }));
}
