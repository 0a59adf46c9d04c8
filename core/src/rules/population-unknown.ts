/** A figure says that it is of a population that neither the report nor its framework defines. */
import { didYouMean } from "../lint/edits/did-you-mean.ts";
import { replaceWords } from "../lint/edits/replace-words.ts";
import { populationIds, quotedFigures } from "../lint/figures/quoted-figures.ts";
import type { ReportRule } from "../lint/rule.ts";

export const populationUnknown: ReportRule = {
  id: "population-unknown",
  summary: "A figure is quoted of a population that is not defined under “populations”.",
  severity: "error",
  reads: "report",
  follows: "structure",
  check({ report, rated, framework }, say) {
    if (!framework) return;
    const ids = populationIds(report, framework);
    for (const { population } of quotedFigures({ report, rated })) {
      if (!population || ids.includes(population.text)) continue;
      const id = population.text;
      const otherwise = "Define it under “populations”.";
      const { ending, fixes, meant } = didYouMean(id, ids, otherwise, (name) =>
        replaceWords(population, name),
      );
      const message = `There is no population “${id}”${ending}`;
      say({
        at: population.range,
        message,
        fixes,
        data: { id, meant },
        explains: population.range,
      });
    }
  },
};
