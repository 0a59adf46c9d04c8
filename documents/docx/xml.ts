/** Elements of the file's own language that the library has no class for. */
import { BuilderElement, type XmlComponent } from "docx";

/** An element with its attributes and what is in it; all names carry their prefix. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(named),
    children,
  });
}
