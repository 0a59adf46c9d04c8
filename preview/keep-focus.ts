/** Changes the report so that the focus stays on what it is on; where that goes, the next block takes it. */
import { giveFocus } from "./focus-on.ts";
import type { ShownReport } from "./shown-report.ts";

/** Makes the change. Nothing is scrolled, and what has no focus gets none. */
export function keepFocus(report: ShownReport, change: () => void): void {
  const { activeElement } = document;
  const index = report.elements.findIndex((block) => block.contains(activeElement));
  change();
  if (index < 0 || !(activeElement instanceof HTMLElement) || document.activeElement === activeElement)
    return;
  const inItsPlace = report.elements[Math.min(index, report.elements.length - 1)] ?? report.root;
  // A block that was moved is still there, but moving takes the focus away.
  giveFocus(activeElement.isConnected ? activeElement : inItsPlace);
}
