/** Every source of completions, the most particular first. A new source is a file beside this one and a line here. */
import { comments } from "./comments.ts";
import { frameworkIds } from "./framework-ids.ts";
import { frameworkReferences } from "./framework-references.ts";
import { items } from "./items.ts";
import { keyQuestions } from "./key-questions.ts";
import { listedValues } from "./listed-values.ts";
import { names } from "./names.ts";
import { proseSigns } from "./prose-signs.ts";
import { ratings } from "./ratings.ts";
import { references } from "./references.ts";
import { standards } from "./standards.ts";
import type { ValueSource } from "./value-source.ts";
import { wantedNames } from "./wanted-names.ts";

/** In the order in which their offers are shown. */
export const valueSources: readonly ValueSource[] = [
  comments,
  proseSigns,
  standards,
  keyQuestions,
  ratings,
  references,
  frameworkIds,
  frameworkReferences,
  wantedNames,
  items,
  names,
  listedValues,
];
