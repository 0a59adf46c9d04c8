/** Whether a part has a name that was probably meant to be another: then that other is not missing. */
import type { Part } from "../../model/part.ts";
import { closestOf } from "../../schema/closest.ts";

/** True when `field` is not there and a name near it is. */
export function isMisspelt(part: Part, field: string): boolean {
  if (part.has(field)) return false;
  return part.entries().some((entry) => closestOf(entry.name, [field]) !== undefined);
}
