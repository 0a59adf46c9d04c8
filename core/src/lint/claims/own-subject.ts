/** What the report's own subject is called in prose: "Northmoor PDU", "Northmoor", "the PDU", "Northmoor Probation Delivery Unit". */
import type { Framework } from "../../framework/framework.ts";
import type { ReportFacts } from "../rule.ts";

/** Names in small letters. */
export interface OwnSubject {
  /** As the report has it; empty where it has none. */
  readonly name: string;
  /** The place alone: "northmoor"; empty where the name has no kind behind it. */
  readonly place: string;
  /** What sort of body it is: "pdu", "probation delivery unit". */
  readonly kinds: readonly string[];
}

/** Worked out once for each version of a report. */
export function ownSubject({ report, framework }: ReportFacts): OwnSubject {
  return report.once.get(ownSubject, () => {
    const name = plain(report.part.part("subject")?.value("name")?.text ?? "");
    const words = name.split(" ");
    const framed = framework ? kindsIn(framework) : [];
    const own = words.length > 1 ? [words.at(-1) ?? ""] : [];
    const kind = [...framed, ...own]
      .toSorted((a, b) => b.length - a.length)
      .find((one) => name.endsWith(` ${one}`));
    return {
      name,
      place: kind ? name.slice(0, -kind.length - 1) : "",
      kinds: [...new Set([...framed, ...own])],
    };
  });
}

/** The sort of body that a framework is for, by its title: "Probation Delivery Units, 2021 to 2023". */
function kindsIn({ title }: Framework): string[] {
  const kind = plain(title.split(/[,:(–—]/)[0] ?? "").replace(/s$/, "");
  const words = kind.split(" ");
  return words.length > 1 ? [kind, words.map((word) => word[0]).join("")] : [];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
