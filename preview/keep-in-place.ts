/** Changes the page so that what the reader looks at stays where it is, whatever comes or goes above it. */
import type { ShownReport } from "./shown-report.ts";
import { textCarriers } from "./text-carriers.ts";
import type { VisibleArea } from "./visible-area.ts";

/** More would only be needed where everything else in the window goes at once. */
const mostAnchors = 40;

interface Anchor {
  readonly element: Element;
  readonly top: number;
}

/** Makes the change, and scrolls by as much as it moved the first thing in sight that is still there. */
export function keepInPlace(report: ShownReport, area: VisibleArea, change: () => void): void {
  const anchors = anchorsOf(report, area);
  change();
  const kept = anchors.find(({ element }) => element.isConnected && element.getClientRects().length > 0);
  if (!kept) return;
  const moved = kept.element.getBoundingClientRect().top - kept.top;
  // Less than half a pixel is rounding, and would add up.
  if (Math.abs(moved) >= 0.5) window.scrollBy({ top: moved, behavior: "instant" });
}

/** The pieces of text from the first in sight on, then the blocks around, should all of those go. */
function anchorsOf({ elements }: ShownReport, area: VisibleArea): Anchor[] {
  const first = area.first(elements, (element) => element);
  if (!first) return elements.slice(-1).map(anchorAt);
  const index = elements.indexOf(first);
  const found: Anchor[] = [];
  for (const block of elements.slice(index)) {
    if (found.length >= mostAnchors || block.getBoundingClientRect().top > area.bottom) break;
    found.push(...visiblePieces(block, area).map(anchorAt));
  }
  const around = [...elements.slice(index, index + mostAnchors), ...elements.slice(0, index).reverse()];
  // What is cut off at the top may change above what is in sight of it: what is whole is a better hold.
  const whole = found.filter(({ top }) => top >= area.top);
  const cut = found.filter(({ top }) => top < area.top);
  return [...whole.slice(0, mostAnchors), ...cut, ...around.slice(0, 2 * mostAnchors).map(anchorAt)];
}

function visiblePieces(block: HTMLElement, area: VisibleArea): Element[] {
  const pieces = [...block.querySelectorAll(textCarriers)].filter(
    (piece) => !piece.querySelector(textCarriers),
  );
  const first = area.first(pieces, (piece) => piece);
  return first ? pieces.slice(pieces.indexOf(first)) : [];
}

function anchorAt(element: Element): Anchor {
  return { element, top: element.getBoundingClientRect().top };
}
