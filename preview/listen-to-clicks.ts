/** What a click on the report does: links are asked for, rules explained, and everything else goes to its source. */
import { focusOn } from "./focus-on.ts";

/** What clicks come to. */
export interface ClickActions {
  /** Goes to where this is written. */
  jump(from: Element): void;
  openLink(address: string): void;
  explainRule(rule: string): void;
  /** Tries another figure for the key question of this row. */
  whatIf(row: HTMLElement): void;
}

/** So far, in pixels, a hand may shake. */
const still = 4;

/** Listens for clicks within an element. */
export function listenToClicks(root: HTMLElement, actions: ClickActions): void {
  let pressed: { x: number; y: number; hadSelection: boolean; control: Element | null } | undefined;
  root.addEventListener("pointerdown", ({ clientX, clientY, target }) => {
    const control = target instanceof Element ? target.closest("a, button") : null;
    pressed = { x: clientX, y: clientY, hadSelection: hasSelection(), control };
  });
  // Before the editor's own listener, which would open links without asking, and before the browser's.
  document.addEventListener("click", (event) => clickLink(event, actions), true);
  document.addEventListener("auxclick", (event) => clickLink(event, actions), true);
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || clickButton(event.target, actions)) return;
    if (event.target.closest("a, button, input, select, textarea, label, summary, .what-if")) return;
    // A press that began on a button and ended beside it was not meant for what is there.
    if (pressed?.control) return;
    const isDragged = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > still;
    // A click that takes a selection away is meant for that alone.
    if (event.button !== 0 || isDragged || hasSelection() || pressed?.hadSelection) return;
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) actions.jump(event.target);
  });
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function clickLink(event: MouseEvent, { openLink }: ClickActions): void {
  const link = event.target instanceof Element && event.target.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const address = link.getAttribute("href") ?? "";
  if (address.startsWith("#")) goWithin(decoded(address.slice(1)));
  else if (/^(?:https?|mailto):/i.test(address)) openLink(address);
}

function goWithin(id: string): void {
  const target = document.getElementById(id);
  if (target) focusOn(target, "start");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function clickButton(target: Element, { explainRule, whatIf }: ClickActions): boolean {
  const rule = target.closest(".explain") && target.closest<HTMLElement>("[data-rule]")?.dataset.rule;
  if (rule) explainRule(rule);
  const row = target.closest(".what-if-open") && target.closest<HTMLElement>("[data-pointer]");
  if (row) whatIf(row);
  return Boolean(rule || row);
}
