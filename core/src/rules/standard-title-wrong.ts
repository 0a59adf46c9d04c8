/** A standard has the number of one of the framework's, but another title. */
import { nameOf, splitName, titlesOf } from "../framework/find-standard.ts";
import type { FrameworkStandard } from "../framework/framework.ts";
import { chosenFix } from "../lint/edits/edit.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import type { ReportRule } from "../lint/rule.ts";
import { titleOwner } from "../lint/standards/checkable-standards.ts";
import type { Value } from "../model/part.ts";
import type { Fix } from "../problem.ts";
import { closestOf } from "../schema/closest.ts";

export const standardTitleWrong: ReportRule = {
  id: "standard-title-wrong",
  summary: "A standard’s title is not the one that the framework gives its number.",
  severity: "warning",
  reads: "report",
  follows: "structure",
  check({ report, rated }, say) {
    const published = report.part.value("published")?.text.slice(0, "YYYY-MM".length);
    for (const standard of rated?.standards ?? []) {
      const { match, written } = standard;
      const name = written.standard;
      if (!rated || !match || !name?.isText) continue;
      const { title } = splitName(name.text);
      if (match.exactTitle) {
        const time = published && timeOfTitle(title, match.standard, published);
        if (time)
          say({
            at: name.range,
            message: messageOnTime(title, match.standard, time),
            fixes: [fixTitle(name, title, match.standard.title)],
            data: { expected: match.standard.title, actual: title },
          });
        continue;
      }
      const wanted = closestOf(title, titlesOf(match.standard)) ?? match.standard.title;
      const owner = titleOwner(rated.framework, standard);
      say({
        at: name.range,
        message: messageFor(title, match.standard, owner),
        fixes: [fixTitle(name, title, wanted), ...fixNumber(name, owner)],
        data: { expected: wanted, actual: title },
      });
    }
  },
};

function messageFor(
  title: string,
  standard: FrameworkStandard,
  owner: FrameworkStandard | undefined,
): string {
  const here = title === "" ? "stands without its title" : `is “${title}” here`;
  const titles = titlesOf(standard).map((known) => `“${known}”`);
  const other = owner ? `, and “${title}” is ${owner.number}` : "";
  return `Standard ${standard.number} ${here}; in the framework it is ${titles.join(" or ")}${other}.`;
}

/** Leaves the number as it is written, with or without its dot. */
function fixTitle(name: Value, title: string, wanted: string): Fix {
  const text = name.text.trimEnd();
  const words = title === "" ? ` ${wanted}` : wanted;
  return chosenFix(`Write “${wanted}”`, replaceWords(name, words, text.length - title.length, text.length));
}

/** The number may be what is wrong. */
function fixNumber(name: Value, owner: FrameworkStandard | undefined): Fix[] {
  return owner ? [chosenFix(`Write “${nameOf(owner)}”`, replaceWords(name, nameOf(owner)))] : [];
}

/** The time in which a title was used, when the report was published outside of it; in months, as "2021-10". */
function timeOfTitle(title: string, standard: FrameworkStandard, published: string): string | undefined {
  const { from, to } = standard.otherTitles.find((other) => other.text === title) ?? {};
  if (title !== standard.title && to !== undefined && published > to) return `until ${to}`;
  return title !== standard.title && from !== undefined && published < from ? `from ${from} on` : undefined;
}

function messageOnTime(title: string, standard: FrameworkStandard, time: string): string {
  return `Standard ${standard.number} was called “${title}” only ${time}; reports of this date call it “${standard.title}”.`;
}
