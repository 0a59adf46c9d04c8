/** Takes the reader to an element. */

/** Focuses an element, even one that no key stops at. Nothing is scrolled. */
export function giveFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus({ preventScroll: true });
}

/** Focuses an element and scrolls to it; with "nearest" only as far as it is out of sight. */
export function focusOn(element: HTMLElement, block: ScrollLogicalPosition = "nearest"): void {
  giveFocus(element);
  element.scrollIntoView({ block, behavior: "instant" });
}
