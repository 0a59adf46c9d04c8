/** Elements as text. Everything that comes from a report goes through here, so that it stays text. */

/** What an attribute may be: undefined and false leave it out, true writes its name alone. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Text as HTML: nothing in it can become an element, an attribute or an entity. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(unprintable, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that HTML has no way to say, or that steer a screen.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** An element with its content, which is HTML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return `<${name}${attributesOf(attributes)}>${content.join("")}</${name}>`;
}

/** An element that has no content and no end. */
export function emptyElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join("");
}
