/** Changes a block on the page into its new content, and leaves alone whatever is the same. */
import morphdom from "morphdom";
import { alignedKeys } from "./aligned-keys.ts";

/** What the page itself has put on elements, and the renderer knows nothing of. */
const ownAttributes = ["tabindex", "aria-describedby"];

/** Gives the element that stands for the block from now on: `shown` itself, unless it is of another kind. */
export function morphBlock(shown: HTMLElement, fresh: HTMLElement): HTMLElement {
  const root = shown.localName === fresh.localName ? shown : ofOtherKind(shown, fresh);
  if (root === fresh) return fresh;
  const keys = alignedKeys(root, fresh);
  morphdom(root, fresh, {
    getNodeKey: (node) => keys.get(node),
    onBeforeElUpdated: (from, to) => {
      keepOwn(from, to);
      return !from.isEqualNode(to);
    },
  });
  return root;
}

/** A heading gets a box around it when there is a problem with it, and loses that again; the heading itself stays. */
function ofOtherKind(shown: HTMLElement, fresh: HTMLElement): HTMLElement {
  const isKind = (name: string) => (child: Element) => child.localName === name;
  const inner = [...shown.children].find(isKind(fresh.localName));
  if (inner instanceof HTMLElement) {
    shown.replaceWith(inner);
    return inner;
  }
  if ([...fresh.children].some(isKind(shown.localName))) {
    const box = fresh.cloneNode(false) as HTMLElement;
    shown.replaceWith(box);
    box.append(shown);
    return box;
  }
  shown.replaceWith(fresh);
  return fresh;
}

/** What the reader has opened stays open, and where the reader is stays where it is. */
function keepOwn(from: Element, to: Element): void {
  for (const name of ownAttributes) {
    const own = from.getAttribute(name);
    if (own !== null && !to.hasAttribute(name)) to.setAttribute(name, own);
  }
  if (from.getAttribute("aria-expanded") === "true") to.setAttribute("aria-expanded", "true");
  if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
}
