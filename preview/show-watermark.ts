/** The bar at the top of the page: that this is a draft, and the problems. */
import { element } from "./element.ts";

/** Shows the words that stand on every page of a report that is not published; nothing for undefined. */
export function showWatermark(bar: HTMLElement, watermark: string | undefined): void {
  const shown = bar.querySelector(".watermark");
  if (watermark === undefined) shown?.remove();
  else if (!shown) bar.prepend(element("div", { class: "watermark" }, watermark));
  else if (shown.textContent !== watermark) shown.textContent = watermark;
}
