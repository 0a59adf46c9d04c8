/**
 * Prose as its readers see it: quoted figures have their value, footnotes their number. Every use of a footnote
 * is numbered, authored and generated ones together, in reading order.
 */
import type { NumberStyle } from "../../framework/framework.ts";
import type { Value } from "../../model/part.ts";
import type { Figure, Report } from "../../model/report.ts";
import type { Position } from "../../problem.ts";
import type { ProseReader } from "../../prose/prose-reader.ts";
import type { WrittenInline, WrittenNode } from "../../prose/written-prose.ts";
import type { Inline, Note, ProseNode } from "../finished-report.ts";
import { sayFigure } from "./say-figure.ts";

/** Where a place of the text stands in the file. */
type Places = (start: number) => Position | undefined;

/** A sentence of the framework's template, which is plain text. */
export function plainProse(text: string): readonly ProseNode[] {
  return [{ kind: "paragraph", at: undefined, inlines: [{ kind: "text", text }] }];
}

/** Finishes the texts of one report, in reading order. */
export class ProseFinisher {
  readonly notes: Note[] = [];
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #footnotes: ReadonlyMap<string, Value>;

  constructor(
    report: Report,
    private readonly reader: ProseReader,
    private readonly style: NumberStyle | undefined,
  ) {
    this.#figures = new Map(report.figures.map((figure) => [figure.name, figure]));
    const footnotes = report.part.part("footnotes");
    this.#footnotes = new Map(
      report.footnotes.flatMap(({ name }) => {
        const text = footnotes?.value(name);
        return text ? [[name, text] as const] : [];
      }),
    );
  }

  /** A text of the report, with its places in the file. */
  ofWriter(value: Value): readonly ProseNode[] {
    return this.#nodes(this.reader.read(value.text), placesIn(value), true);
  }

  /** Numbers one more footnote. What its own text refers to stays as it is written: notes have no notes. */
  addNote(text: Value | string): number {
    const nodes =
      typeof text === "string"
        ? plainProse(text)
        : this.#nodes(this.reader.read(text.text), placesIn(text), false);
    this.notes.push({ number: this.notes.length + 1, at: nodes[0]?.at, nodes });
    return this.notes.length;
  }

  #nodes(nodes: readonly WrittenNode[], places: Places, mayHaveNotes: boolean): readonly ProseNode[] {
    const inlines = (written: readonly WrittenInline[]) => this.#inlines(written, mayHaveNotes);
    const inner = (written: readonly WrittenNode[]) => this.#nodes(written, places, mayHaveNotes);
    return nodes.map((node): ProseNode => {
      const at = places(node.start);
      switch (node.kind) {
        case "paragraph":
          return { kind: node.kind, at, inlines: inlines(node.inlines) };
        case "heading":
          return { kind: node.kind, at, depth: node.depth, inlines: inlines(node.inlines) };
        case "quotation":
          return { kind: node.kind, at, nodes: inner(node.nodes) };
        case "list": {
          const { ordered, first, tight } = node;
          return { kind: node.kind, at, ordered, start: first, tight, items: node.items.map(inner) };
        }
        case "code":
          return { kind: node.kind, at, text: node.text };
        default:
          return { kind: node.kind, at };
      }
    });
  }

  #inlines(written: readonly WrittenInline[], mayHaveNotes: boolean): readonly Inline[] {
    return written.flatMap((inline, at): readonly Inline[] => {
      switch (inline.kind) {
        case "strong":
        case "emphasis":
          return [{ kind: inline.kind, inlines: this.#inlines(inline.inlines, mayHaveNotes) }];
        case "link":
          return asLink(inline.address, this.#inlines(inline.inlines, mayHaveNotes));
        case "sign":
          return [this.#sign(inline, mayHaveNotes, beginsSentence(written[at - 1]))];
        default:
          return [inline];
      }
    });
  }

  #sign(
    { sign, id, text }: WrittenInline & { kind: "sign" },
    mayHaveNotes: boolean,
    isFirst: boolean,
  ): Inline {
    if (sign === "figure") {
      const figure = this.#figures.get(id);
      const words = figure && sayFigure(figure, this.style);
      return { kind: "figure", id, text: words && isFirst ? capitalised(words) : words };
    }
    const footnote = this.#footnotes.get(id);
    if (!footnote || !mayHaveNotes) return { kind: "text", text };
    return { kind: "note", number: this.addNote(footnote) };
  }
}

/** Whether what follows begins a sentence: nothing stands before it, or a full stop does. */
function beginsSentence(before: WrittenInline | undefined): boolean {
  return before === undefined || (before.kind === "text" && /[.!?]["'”’)]*\s+$/.test(before.text));
}

/** "five per cent" as the first words of a sentence. */
function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An address that could run something, or leads into the reader's own files, is no link: its text is shown. */
function asLink(address: string, inlines: readonly Inline[]): readonly Inline[] {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address) ? [{ kind: "link", address, inlines }] : inlines;
}

function placesIn(value: Value): Places {
  const { length } = value.text;
  return (start) =>
    length === 0 ? value.range.start : value.rangeOf(start, Math.min(start + 1, length)).start;
}
