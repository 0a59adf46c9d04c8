/** A .docx file taken apart, for tests to look into. */
import { strFromU8, unzipSync } from "fflate";

/** The files in it by their paths. */
export class OpenedDocx {
  readonly #files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  get paths(): string[] {
    return Object.keys(this.#files);
  }

  /** The XML of a file in it. Throws when it is not there. */
  xml(path: string): string {
    const file = this.#files[path];
    if (!file) throw new Error(`There is no ${path} among ${this.paths.join(", ")}.`);
    return strFromU8(file);
  }

  get body(): string {
    return this.xml("word/document.xml");
  }

  /** The elements of that name in the body, each with its XML. They must not stand within each other. */
  elements(name: string, within = this.body): string[] {
    return within.match(new RegExp(`<${name}(?= |>)[^>]*(?:/>|>.*?</${name}>)`, "gs")) ?? [];
  }

  /** Paragraphs of the body in a style, as plain text. */
  inStyle(style: string): string[] {
    return this.elements("w:p")
      .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map(plainText);
  }
}

/** The words of a piece of XML. */
export function plainText(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name] ?? "");
}

const characters: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
