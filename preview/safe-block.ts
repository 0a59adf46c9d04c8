/**
 * Turns the HTML of a block into an element. It comes from our own renderer, which lets no text become HTML; this
 * is the second lock: what is not on these lists does not get into the page.
 */

const allowedElements = new Set(
  [
    "address article aside header footer section nav main div p span blockquote pre hr br h1 h2 h3 h4 h5 h6",
    "ul ol li dl dt dd figure figcaption details summary table caption colgroup col thead tbody tfoot tr th td",
    "a abbr b bdi cite code del dfn em i ins kbd mark q s small strong sub sup time u wbr button",
    "svg g rect line path circle polygon polyline text tspan title desc defs clippath pattern",
  ].flatMap((names) => names.split(" ")),
);

const allowedAttributes = new Set(
  [
    "id class lang dir title role hidden scope colspan rowspan headers abbr start reversed value type open",
    "datetime disabled tabindex href rel translate",
    "viewbox preserveaspectratio focusable width height x y x1 x2 y1 y2 dx dy cx cy r rx ry d points transform",
    "fill stroke stroke-width stroke-dasharray stroke-linecap opacity text-anchor dominant-baseline",
    "font-size font-weight vector-effect shape-rendering",
  ].flatMap((names) => names.split(" ")),
);

/** The element that the HTML is; an empty one of that id where it is not exactly one. */
export function safeBlock({ id, html }: { readonly id: string; readonly html: string }): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  // A copy first: elements must be found again after one of them has been taken away.
  for (const element of [...template.content.querySelectorAll("*")]) makeSafe(element);
  const { firstElementChild: only, childElementCount } = template.content;
  if (childElementCount === 1 && only instanceof HTMLElement && only.id === id)
    return document.importNode(only, true);
  const empty = document.createElement("div");
  empty.id = id;
  return empty;
}

function makeSafe(element: Element): void {
  if (!allowedElements.has(element.localName.toLowerCase())) {
    element.remove();
    return;
  }
  for (const { name, value } of [...element.attributes])
    if (!isAllowed(name.toLowerCase(), value)) element.removeAttribute(name);
}

function isAllowed(name: string, value: string): boolean {
  if (name === "href") return /^(?:#|https?:|mailto:)/i.test(value);
  // Such a value can load something: fill="url(https://…)".
  if (/url\s*\(/i.test(value) && !name.startsWith("data-") && !name.startsWith("aria-")) return false;
  return name.startsWith("data-") || name.startsWith("aria-") || allowedAttributes.has(name);
}
