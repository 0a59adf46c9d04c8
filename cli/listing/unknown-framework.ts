/** The sentence for an id that no framework has. */
import { closestOf } from "../../core/src/schema/closest.ts";

/** Names the framework that was probably meant, or all there are. */
export function unknownFramework(id: string, ids: readonly string[]): string {
  const meant = closestOf(id, ids);
  const advice = meant ? `; did you mean “${meant}”?` : `. There are: ${ids.join(", ")}.`;
  return `There is no framework “${id}”${advice}`;
}
