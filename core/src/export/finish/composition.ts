/** The finished report while it is put together: blocks with their ids, footnotes with their numbers. */
import type { NumberStyle } from "../../framework/framework.ts";
import type { Part, Value } from "../../model/part.ts";
import type { Report } from "../../model/report.ts";
import type { Position } from "../../problem.ts";
import type { ProseReader } from "../../prose/prose-reader.ts";
import type { Block, Heading, Note, ProseNode, ProseRole } from "../finished-report.ts";
import { BlockIds } from "./block-ids.ts";
import { ProseFinisher, plainProse } from "./prose-finisher.ts";

/** A block without the id that it is about to get. */
type New<Kind extends Block> = Kind extends Block ? Omit<Kind, "id"> : never;

/** Collects blocks in reading order. Every part of the report adds its own. */
export class Composition {
  readonly blocks: Block[] = [];
  readonly ids = new BlockIds();
  readonly #prose: ProseFinisher;
  #notesPlaced = 0;

  constructor(
    private readonly report: Report,
    reader: ProseReader,
    style?: NumberStyle,
  ) {
    this.#prose = new ProseFinisher(report, reader, style);
  }

  /** All footnotes so far, in the order of their numbers. */
  get notes(): readonly Note[] {
    return this.#prose.notes;
  }

  /** How many members a population has; undefined where that is not known. */
  totalOf(population: string | undefined): number | undefined {
    return this.report.populations.find(({ name }) => name === population)?.total;
  }

  /** Adds a block under the id, or one made from it where that is taken. */
  add(id: string, block: New<Block>): void {
    this.blocks.push({ ...block, id: this.ids.of(id) } as Block);
  }

  /** Adds a heading; levels beyond the last one count as the last. */
  heading(id: string, level: number, text: string, at: Position | undefined): void {
    const kept = Math.min(Math.max(level, 1), 5) as Heading["level"];
    this.add(id, { kind: "heading", level: kept, text, at });
  }

  /** Adds a text that the writer wrote; nothing where none is written. True when it was there. */
  text(id: string, value: Value | undefined, role: ProseRole = "text"): boolean {
    const nodes = this.nodesOf(value);
    if (nodes.length === 0) return false;
    this.add(id, { kind: "prose", role, nodes, at: nodes[0]?.at });
    return true;
  }

  /** Adds a sentence of the framework's template; `at` is what it is about, where that is written. */
  sentence(id: string, text: string, role: ProseRole, at?: Position): void {
    this.add(id, { kind: "prose", role, nodes: plainProse(text), at });
  }

  /** Adds a text under a heading of its own; neither where nothing is written. True when it was there. */
  titledText(id: string, heading: Pick<Heading, "level" | "text" | "at">, value: Value | undefined): boolean {
    const nodes = this.nodesOf(value);
    if (nodes.length === 0) return false;
    this.heading(`${id}-heading`, heading.level, heading.text, heading.at);
    this.add(id, { kind: "prose", role: "text", nodes, at: nodes[0]?.at });
    return true;
  }

  /** Adds what is missing, for the preview alone. */
  gap(id: string, text: string, at: Position | undefined): void {
    this.add(id, { kind: "gap", text, at });
  }

  /** A text of the writer in pieces, its footnotes numbered. */
  nodesOf(value: Value | undefined): readonly ProseNode[] {
    return value ? this.#prose.ofWriter(value) : [];
  }

  /** Numbers a footnote that no sign in a text refers to: the writer's text, or the template's. */
  addNote(text: Value | string): number {
    return this.#prose.addNote(text);
  }

  /** Adds the footnotes that were used since this was last asked. */
  placeNotes(id: string): void {
    const notes = this.notes.slice(this.#notesPlaced);
    this.#notesPlaced = this.notes.length;
    const at = notes.find((note) => note.at)?.at;
    if (notes.length > 0) this.add(id, { kind: "notes", notes, at });
  }
}

/** Where a field is written, or where it would be: the head of its part. */
export function placeOf(part: Part, field: string): Position {
  return part.at(field).start;
}
