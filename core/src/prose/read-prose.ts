/**
 * Prose to its parts: paragraphs, lists, quotations, by CommonMark. Raw HTML is text, images are their alternative text,
 * or what is written where they have none.
 */
import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type SignNode, signSyntax } from "./sign-syntax.ts";
import type { WrittenInline, WrittenNode } from "./written-prose.ts";

/** Deeper than any writer nests; what lies deeper is shown as it is written. */
const deepest = 40;

/** More marks of emphasis than any writer sets; CommonMark then takes much longer than the text is long. */
const mostMarks = 2000;

/** Reads a text. Never throws: every text is CommonMark. One with thousands of marks is shown as it is written. */
export function readProse(text: string): WrittenNode[] {
  if (text.length > mostMarks && (text.match(/[*_]+/g)?.length ?? 0) > mostMarks)
    return [{ kind: "paragraph", start: 0, inlines: [{ kind: "text", text }] }];
  const { grammar, tree } = signSyntax(text);
  const root = fromMarkdown(text, { extensions: [grammar], mdastExtensions: [tree] });
  return new ProseWalk(text, definitionsOf(root)).nodes(root.children, 0);
}

type Definitions = ReadonlyMap<string, string>;

/** The addresses that `[name]: address` lines give and that something refers to; the first of a name counts. */
function definitionsOf(root: Root): Definitions {
  const found = new Map<string, string>();
  const used = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url);
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  if (holdsDefinition(root)) visit(root);
  return new Map([...found].filter(([name, address]) => used.has(name) && isAddress(address)));
}

function holdsDefinition(node: Root | RootContent): boolean {
  if (node.type === "definition") return true;
  const holds =
    node.type === "root" || node.type === "blockquote" || node.type === "list" || node.type === "listItem";
  return holds && node.children.some(holdsDefinition);
}

/** "[Officer]: Yes." is something that somebody said, and no address. */
function isAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address);
}

/** The library's tree as ours. */
class ProseWalk {
  constructor(
    private readonly text: string,
    private readonly definitions: Definitions,
  ) {}

  nodes(children: readonly RootContent[], depth: number): WrittenNode[] {
    return children.flatMap((child) => this.#node(child, depth));
  }

  #node(node: RootContent, depth: number): WrittenNode[] {
    const start = node.position?.start.offset ?? 0;
    if (depth > deepest) return [{ kind: "paragraph", start, inlines: [this.#asWritten(node)] }];
    switch (node.type) {
      case "paragraph":
        return [{ kind: "paragraph", start, inlines: this.#inlines(node.children, depth) }];
      case "heading":
        return [{ kind: "heading", start, depth: node.depth, inlines: this.#inlines(node.children, depth) }];
      case "blockquote":
        return [{ kind: "quotation", start, nodes: this.nodes(node.children, depth + 1) }];
      case "list": {
        const { ordered, start: first, spread, children } = node;
        const tight = !spread && !children.some((item) => item.spread);
        const items = children.map((item) => this.nodes(item.children, depth + 1));
        return [{ kind: "list", start, ordered: ordered === true, first: first ?? 1, tight, items }];
      }
      case "code":
        return [{ kind: "code", start, text: node.value }];
      case "thematicBreak":
        return [{ kind: "rule", start }];
      case "definition":
        // What looks like the address of a link and is none would vanish: a footnote written in the way of other
        // tools, or who said something.
        return this.definitions.has(node.identifier)
          ? []
          : [{ kind: "paragraph", start, inlines: [this.#asWritten(node)] }];
      default:
        return [];
    }
  }

  #inlines(children: readonly PhrasingContent[], depth: number): WrittenInline[] {
    return children.flatMap((child) => this.#inline(child, depth + 1));
  }

  #inline(node: PhrasingContent, depth: number): WrittenInline[] {
    if (depth > deepest) return [this.#asWritten(node)];
    switch (node.type) {
      case "text":
        // Where a line ends in the file is no matter of its readers.
        return [{ kind: "text", text: node.value.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, " ") }];
      case "strong":
      case "emphasis":
        return [{ kind: node.type, inlines: this.#inlines(node.children, depth) }];
      case "inlineCode":
        return [{ kind: "code", text: node.value }];
      case "break":
        return [{ kind: "break" }];
      case "link":
        return [{ kind: "link", address: node.url, inlines: this.#inlines(node.children, depth) }];
      case "linkReference": {
        const address = this.definitions.get(node.identifier) ?? "";
        return [{ kind: "link", address, inlines: this.#inlines(node.children, depth) }];
      }
      case "image":
      case "imageReference":
        return [node.alt ? { kind: "text", text: node.alt } : this.#asWritten(node)];
      case "reportSign":
        return [this.#sign(node)];
      default:
        return [];
    }
  }

  #sign(node: SignNode): WrittenInline {
    const { sign, id } = node;
    return { kind: "sign", sign, id, text: this.#source(node) };
  }

  #asWritten(node: RootContent): WrittenInline {
    return { kind: "text", text: this.#source(node) };
  }

  #source({ position }: Nodes): string {
    return this.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }
}
