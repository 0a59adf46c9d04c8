/** Links to addresses. The library gives them a random id each; these have counted ones, so that the same report is the same file. */
import { ConcreteHyperlink, type IContext, type ParagraphChild } from "docx";

/** What a link is written as: its address, its words, and a number that no other link of the document has. */
export interface LinkParts {
  readonly address: string;
  readonly children: readonly ParagraphChild[];
  readonly id: number;
}

/** A link to a web or mail address that `usableAddress` gave. */
export class Link extends ConcreteHyperlink {
  readonly #address: string;
  readonly #added = new WeakSet<object>();

  constructor({ address, children, id }: LinkParts) {
    super(children, `Link${id}`);
    this.#address = address;
  }

  /** Writes the link, and its address into the relationships of the part of the document that it stands in. */
  override prepForXml(context: IContext) {
    const { Relationships: relationships } = context.viewWrapper;
    if (!this.#added.has(relationships)) {
      this.#added.add(relationships);
      relationships.addRelationship(this.linkId, relationshipType, this.#address, "External");
    }
    return super.prepForXml(context);
  }
}

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/**
 * The address as a word processor takes it. Undefined for what it would not: Word calls a whole document damaged
 * for one address that it cannot read, or that is longer than it stores (2,083 characters).
 */
export function usableAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const [place = "", ...fragments] = new URL(address).href.split("#");
  const whole = [place, ...(fragments.length > 0 ? [fragments.join("%23")] : [])].join("#");
  const usable = whole.replace(/%(?![0-9a-f]{2})/gi, "%25");
  return usable.length <= 2000 ? usable : undefined;
}
