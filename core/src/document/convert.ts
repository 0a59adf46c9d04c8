/**
 * The YAML library's document to our own tree. Aliases are bound here: every alias has a target that
 * was complete before it, so the tree never contains itself and its expanded size is bounded.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from "yaml";
import type { AliasNode, Entry, ListNode, MapNode, Node, ScalarNode, ScalarStyle } from "./node.ts";
import { arePlain } from "./node.ts";
import type { AliasIssue } from "./parsed-file.ts";

/** Characters of a text that count as one value: what aliases repeat is read again wherever it is repeated. */
const textOfOneValue = 100;

/** A document as our tree. */
interface Converted {
  readonly root: Node | undefined;
  readonly aliasIssues: AliasIssue[];
  /** Whether a value is marked for others, or stands for another one. */
  readonly hasAnchors: boolean;
  /** How many values its aliases repeat. */
  readonly repeated: number;
}

/** Converts a document. `aliasValues` is how many values its aliases may repeat. */
export function convertDocument(document: Document.Parsed, text: string, aliasValues: number): Converted {
  const converter = new Converter(text, aliasValues);
  const contents = document.contents as YamlNode | null;
  if (!contents || (isScalar(contents) && contents.value === null && !contents.source)) {
    return { root: undefined, aliasIssues: [], hasAnchors: false, repeated: 0 };
  }
  const root = converter.node(contents);
  const { aliasIssues, hasAnchors, repeated } = converter;
  return { root, aliasIssues, hasAnchors, repeated };
}

/** An anchor's target and how many values it expands to; no target yet while it is being read. */
interface Anchor {
  readonly target: Node | undefined;
  readonly size: number;
}

class Converter {
  readonly aliasIssues: AliasIssue[] = [];
  readonly #anchors = new Map<string, Anchor>();
  /** Values seen so far, those repeated by aliases included: sizes are differences of it. */
  #count = 0;
  #repeated = 0;
  #hasAliases = false;

  constructor(
    private readonly text: string,
    private readonly aliasValues: number,
  ) {}

  get hasAnchors(): boolean {
    return this.#hasAliases || this.#anchors.size > 0;
  }

  get repeated(): number {
    return this.#repeated;
  }

  node(source: YamlNode): Node {
    if (isAlias(source)) return this.#alias(source.source, ...this.#range(source));
    const before = this.#count++;
    if (source.anchor) this.#anchors.set(source.anchor, { target: undefined, size: 0 });
    const node = this.#value(source);
    if (source.anchor) this.#anchors.set(source.anchor, { target: node, size: this.#count - before });
    return node;
  }

  #value(source: YamlNode): Node {
    if (isMap(source)) return this.#map(source as YAMLMap<YamlNode, YamlNode | null>);
    if (isSeq(source)) return this.#list(source as YAMLSeq<YamlNode>);
    return this.#scalar(source as Scalar);
  }

  #map(source: YAMLMap<YamlNode, YamlNode | null>): MapNode {
    const entries = source.items.map((pair) => this.#entry(pair));
    const [found, end] = this.#range(source);
    // What starts with the brace of its own first name has none around it.
    const flow = this.text[found] === "{" && entries[0]?.start !== found;
    // Of a map that is itself a name after “?”, the library says that it starts at its first colon.
    const start = Math.min(found, entries[0]?.start ?? found);
    return {
      kind: "map",
      flow,
      entries,
      isPlain: arePlain(entries),
      start,
      end: flow ? end : (entries.at(-1)?.end ?? start),
    };
  }

  #list(source: YAMLSeq<YamlNode>): ListNode {
    const items = source.items.map((item) => this.node(item));
    const [start, end] = this.#range(source);
    const flow = this.text[start] === "[";
    return {
      kind: "list",
      flow,
      items,
      start,
      end: flow ? end : Math.max(start + 1, items.at(-1)?.end ?? 0),
    };
  }

  #entry(pair: Pair<YamlNode, YamlNode | null>): Entry {
    const key = lastLineOf(this.node(pair.key), this.text);
    const value = pair.value ? this.node(pair.value) : emptyAt(key.end);
    const name = key.kind === "scalar" ? nameOf(key) : this.text.slice(key.start, key.end);
    return { key, name, value, start: key.start, end: Math.max(key.end, value.end) };
  }

  #scalar(source: Scalar): ScalarNode {
    const [start, end] = this.#range(source);
    const written = this.text.slice(start, end);
    const value = source.value as ScalarNode["value"];
    this.#count += Math.floor(written.length / textOfOneValue);
    return { kind: "scalar", value, style: styleOf(source.type), source: written, start, end };
  }

  #alias(name: string, start: number, end: number): AliasNode {
    this.#hasAliases = true;
    this.#count++;
    const anchor = this.#anchors.get(name);
    const issue = this.#aliasIssue(anchor);
    if (issue) this.aliasIssues.push({ kind: issue, name, start, end });
    if (issue || !anchor) return { kind: "alias", name, target: undefined, start, end };
    this.#count += anchor.size;
    this.#repeated += anchor.size;
    return { kind: "alias", name, target: anchor.target, start, end };
  }

  #aliasIssue(anchor: Anchor | undefined): AliasIssue["kind"] | undefined {
    if (!anchor) return "unknown";
    if (!anchor.target) return "circular";
    return this.#repeated + anchor.size > this.aliasValues ? "tooLarge" : undefined;
  }

  /** Start and end of a node, without the white space that the library counts to its end. */
  #range(source: YamlNode): [number, number] {
    const [start, valueEnd] = source.range ?? [0, 0, 0];
    let end = Math.min(valueEnd, this.text.length);
    while (end > start && isWhiteSpace(this.text.charCodeAt(end - 1))) end--;
    return [start, end];
  }
}

/** A half-typed name joins the line below it; the name meant is the one on the last line. */
function lastLineOf(key: Node, text: string): Node {
  if (key.kind !== "scalar" || key.style !== "plain") return key;
  const lineEnd = Math.max(key.source.lastIndexOf("\n"), key.source.lastIndexOf("\r"));
  if (lineEnd < 0) return key;
  const rest = key.source.slice(lineEnd + 1);
  // Blanks as YAML knows them: a hard space is a sign like any other, and the end is trimmed already.
  const name = rest.replace(/^[ \t]+/, "");
  const start = key.start + lineEnd + 1 + (rest.length - name.length);
  return { ...key, value: name, source: text.slice(start, key.end), start };
}

function nameOf(key: ScalarNode): string {
  return typeof key.value === "string" ? key.value : key.source;
}

function emptyAt(offset: number): ScalarNode {
  return { kind: "scalar", value: null, style: "plain", source: "", start: offset, end: offset };
}

function styleOf(type: Scalar["type"]): ScalarStyle {
  switch (type) {
    case "QUOTE_SINGLE":
      return "single";
    case "QUOTE_DOUBLE":
      return "double";
    case "BLOCK_LITERAL":
      return "literal";
    case "BLOCK_FOLDED":
      return "folded";
    default:
      return "plain";
  }
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
