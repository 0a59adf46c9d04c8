/**
 * XML as text. The libraries for it leave open what is hard here: which signs XML cannot hold at all, and that line
 * breaks in an attribute are spaces unless they are written as numbers.
 */

/** The attributes of an element; undefined leaves one out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content, which is XML already. */
export function xmlElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replace(/[\t\n]/g, asNumber)}"`)
    .join("");
  if (content.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>${content.join("")}</${name}>`;
}

/** Text between elements. */
export function xmlText(text: string): string {
  return escaped(text);
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function escaped(text: string): string {
  return text
    .replace(illegal, "")
    .replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities])
    .replace(asNumberOnly, asNumber);
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" } as const;

/** What XML 1.0 has no way to say (its production “Char”), and halves of signs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must never get into XML.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Line ends that a reader would change, and what would steer a screen or turn the reading direction. */
const asNumberOnly = /[\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function asNumber(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
