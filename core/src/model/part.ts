/**
 * The pieces that a report is made of: parts with named fields, and texts. Each knows where it stands,
 * so that whatever is said about a field can be shown at that field.
 */
import type { LineIndex } from "../document/line-index.ts";
import {
  type Entry,
  entriesOf,
  entryOf,
  isEmpty,
  type MapNode,
  type Node,
  resolve,
  type ScalarNode,
} from "../document/node.ts";
import { type ScalarMap, scalarMap } from "../document/scalar-map.ts";
import type { Range } from "../problem.ts";
import type { KeptByText, KeptText } from "./kept-by-text.ts";

/** One value of a report as it is written: text, a number, true or false. Never empty. */
export class Value {
  #map: ScalarMap | undefined;
  #kept: KeptText | undefined;

  constructor(
    /** The single value itself, aliases followed. */
    readonly node: ScalarNode,
    private readonly lines: LineIndex,
  ) {}

  /** The value as text. A number is given as it is written, so `1.10` stays "1.10". */
  get text(): string {
    return typeof this.node.value === "string" ? this.node.value : this.node.source;
  }

  /** The value as a number, when YAML reads one. */
  get number(): number | undefined {
    return typeof this.node.value === "number" ? this.node.value : undefined;
  }

  /** Whether YAML reads text here, not a number, true, false or nothing. */
  get isText(): boolean {
    return typeof this.node.value === "string";
  }

  /** What is kept of its text; looked up once for each version of the report. */
  keptIn(texts: KeptByText): KeptText {
    this.#kept ??= texts.of(this.text);
    return this.#kept;
  }

  /** Where the whole value stands. */
  get range(): Range {
    return this.lines.rangeOf(this.node.start, this.node.end);
  }

  /** Where a stretch of the text stands in the file; offsets count UTF-16 code units of `text`. */
  rangeOf(start: number, end: number): Range {
    const at = this.offsetsOf(start, end);
    return this.lines.rangeOf(at.start, at.end);
  }

  /** The same as offsets in the file. */
  offsetsOf(start: number, end: number): { readonly start: number; readonly end: number } {
    return this.#places.stretch(start, end);
  }

  /** The offset in `text` of what stands at an offset in the file; between two characters, the one behind. */
  offsetAt(fileOffset: number): number {
    return this.#places.toValue(fileOffset);
  }

  /** Built when it is first asked for: most texts have nothing to show. */
  get #places(): ScalarMap {
    this.#map ??= scalarMap(this.node, this.lines.text);
    return this.#map;
  }
}

/** A group of named fields. Asking for what is not there gives undefined and never throws. */
export class Part {
  readonly #map: MapNode | undefined;

  constructor(
    /** The node of this part as it stands in the file; an alias stays one. */
    readonly node: Node,
    /** The name this part stands under, where it has one. */
    readonly entry: Entry | undefined,
    private readonly lines: LineIndex,
  ) {
    const value = resolve(node);
    this.#map = value?.kind === "map" ? value : undefined;
  }

  /** Where a field's value stands; without it, where its name stands; without that, the head of this part. */
  at(field?: string): Range {
    const entry = field === undefined ? undefined : this.entryOf(field);
    if (!entry) return this.head;
    return isEmpty(entry.value) ? this.rangeOf(entry.key) : this.rangeOf(entry.value);
  }

  /** Where a field's name stands, or the head of this part. */
  atName(field: string): Range {
    const entry = this.entryOf(field);
    return entry ? this.rangeOf(entry.key) : this.head;
  }

  /** The name this part stands under, or its first line: the place for "something is missing here". */
  get head(): Range {
    if (this.entry) return this.rangeOf(this.entry.key);
    const end = Math.min(this.node.end, this.lines.endOf(this.lines.lineAt(this.node.start)));
    return this.lines.rangeOf(this.node.start, end);
  }

  /** Where the whole part stands. */
  get range(): Range {
    return this.rangeOf(this.node);
  }

  /** Whether the field is written, be it empty. */
  has(field: string): boolean {
    return this.entryOf(field) !== undefined;
  }

  /** A field's single value; undefined when it is missing, empty, or a list or group. */
  value(field: string): Value | undefined {
    return valueOfNode(this.entryOf(field)?.value, this.lines);
  }

  /** A node of the same file as a single value; undefined when it is empty, a list or a group. */
  valueOf(node: Node): Value | undefined {
    return valueOfNode(node, this.lines);
  }

  /** A field's group of fields; undefined when it is something else. */
  part(field: string): Part | undefined {
    const entry = this.entryOf(field);
    return entry && resolve(entry.value)?.kind === "map"
      ? new Part(entry.value, entry, this.lines)
      : undefined;
  }

  /** The items of a field's list, as they stand in the file; empty when there is no list. */
  items(field: string): readonly Node[] {
    const value = resolve(this.entryOf(field)?.value);
    return value?.kind === "list" ? value.items : [];
  }

  /** The groups of fields in a field's list. Items that are something else are passed over. */
  parts(field: string): Part[] {
    return this.items(field)
      .filter((item) => resolve(item)?.kind === "map")
      .map((item) => new Part(item, undefined, this.lines));
  }

  /** The entries of this part, in order, each name once. */
  entries(): readonly Entry[] {
    return this.#map ? entriesOf(this.#map) : [];
  }

  /** The entry of a field, aliases and merges followed. */
  entryOf(field: string): Entry | undefined {
    return this.#map && entryOf(this.#map, field);
  }

  /** Where a node of the same file stands. */
  rangeOf(place: { readonly start: number; readonly end: number }): Range {
    return this.lines.rangeOf(place.start, place.end);
  }
}

/** A node as a single value; undefined when it is empty, a list or a group. */
export function valueOfNode(node: Node | undefined, lines: LineIndex): Value | undefined {
  const value = resolve(node);
  return value?.kind === "scalar" && value.value !== null ? new Value(value, lines) : undefined;
}
