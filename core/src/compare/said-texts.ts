/**
 * The texts of a report as their readers have them, sentence by sentence: figures with their values, without line
 * ends. How a text is laid out as list or quotation is shown by a sign before its first sentence.
 */
import { sayFigure } from "../export/finish/say-figure.ts";
import type { NumberStyle } from "../framework/framework.ts";
import type { Value } from "../model/part.ts";
import type { Figure, Report } from "../model/report.ts";
import { readProse } from "../prose/read-prose.ts";
import { sentencesOf } from "../prose/sentences.ts";
import type { WrittenInline, WrittenNode } from "../prose/written-prose.ts";

/** Reads the texts of one report. */
export class SaidTexts {
  readonly #figures: ReadonlyMap<string, Figure>;

  /** `notes` gives footnotes other names than this report has for them. */
  constructor(
    report: Report,
    private readonly style: NumberStyle | undefined,
    private readonly notes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#figures = new Map(report.figures.map((figure) => [figure.name, figure]));
  }

  /** The sentences in order, each on one line; none where nothing is written. Never throws. */
  sentences(value: Value | undefined): string[] {
    const text = value?.text ?? "";
    return this.#lines(readProse(text), "").flatMap(({ sign, text }) =>
      cut(text).map((sentence, at) => (at === 0 ? sign + sentence : sentence)),
    );
  }

  /** The same as one line. */
  line(value: Value | undefined): string {
    return this.sentences(value).join(" ");
  }

  #lines(nodes: readonly WrittenNode[], sign: string): { sign: string; text: string }[] {
    return nodes.flatMap((node) => {
      switch (node.kind) {
        case "paragraph":
          return [{ sign, text: this.#text(node.inlines) }];
        case "heading":
          return [{ sign: `${sign}# `, text: this.#text(node.inlines) }];
        case "quotation":
          return this.#lines(node.nodes, `${sign}> `);
        case "list":
          return node.items.flatMap((item) => this.#lines(item, `${sign}• `));
        case "code":
          return [{ sign, text: node.text }];
        default:
          return [];
      }
    });
  }

  #text(inlines: readonly WrittenInline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join("");
  }

  #inline(inline: WrittenInline): string {
    switch (inline.kind) {
      case "text":
        return inline.text;
      case "code":
        return `\`${inline.text}\``;
      case "strong":
        return `**${this.#text(inline.inlines)}**`;
      case "emphasis":
        return `*${this.#text(inline.inlines)}*`;
      case "link": {
        const text = this.#text(inline.inlines);
        return text === inline.address ? text : `[${text}](${inline.address})`;
      }
      case "break":
        return " ";
      default:
        return this.#sign(inline);
    }
  }

  #sign({ sign, id, text }: Extract<WrittenInline, { kind: "sign" }>): string {
    if (sign === "footnote") return `[^${this.notes.get(id) ?? id}]`;
    const figure = this.#figures.get(id);
    return (figure && sayFigure(figure, this.style)) ?? text;
  }
}

/** The sentences of a line. What is too long to be one is taken as it is, so that nothing is left out. */
function cut(text: string): string[] {
  const sentences: string[] = [];
  let end = 0;
  const add = (from: number, to: number) => {
    const words = text.slice(from, to).replace(/\s+/g, " ").trim();
    if (words !== "") sentences.push(words);
  };
  for (const sentence of sentencesOf(text)) {
    add(end, sentence.start);
    add(sentence.start, sentence.end);
    end = sentence.end;
  }
  add(end, text.length);
  return sentences;
}
