/** The lists of a document: bullets, the recommendations that are numbered through, and lists within prose. */
import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import { colours } from "./colours.ts";

/** What makes a paragraph an item of a list. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  /** The paragraph keeps its own style. */
  readonly custom: true;
}

/** How far the text of each level stands further in, in twentieths of a point. */
export const listIndent = 425;
const deepest = 8;

/** Hands out lists, and knows at the end which ones the document needs. */
export class Lists {
  readonly #definitions = new Map([["bullets", levels(bullet)]]);
  #instances = 0;
  #recommendations = "";
  #expected = 0;

  /** A bullet; `depth` counts the lists around it. */
  bullet(depth: number): ListPlace {
    return this.#place("bullets", depth, 0);
  }

  /** A new numbered list within prose. */
  numbered(depth: number, start: number): ListPlace {
    this.#instances += 1;
    return this.#place(this.#numbers("numbers", start), depth, this.#instances);
  }

  /** The list of recommendations, which goes on from addressee to addressee; another one only where the numbers do not follow on. */
  recommendations(start: number, count: number): ListPlace {
    if (start !== this.#expected || !this.#recommendations)
      this.#recommendations = this.#numbers("recommendations", start);
    this.#expected = start + count;
    return this.#place(this.#recommendations, 0, 0);
  }

  /** The definitions of all lists that were handed out. */
  get definitions(): INumberingOptions["config"] {
    return [...this.#definitions].map(([reference, defined]) => ({ reference, levels: defined }));
  }

  #numbers(name: string, start: number): string {
    const reference = `${name}-from-${start}`;
    const isBold = name === "recommendations";
    if (!this.#definitions.has(reference))
      this.#definitions.set(
        reference,
        levels((level) => decimal(level, start, isBold)),
      );
    return reference;
  }

  #place(reference: string, depth: number, instance: number): ListPlace {
    return { reference, level: Math.min(depth, deepest), instance, custom: true };
  }
}

type Levels = INumberingOptions["config"][number]["levels"];

function levels(make: (level: number) => Levels[number]): Levels {
  return Array.from({ length: deepest + 1 }, (_, level) => make(level));
}

function bullet(level: number): Levels[number] {
  const text = level % 2 === 0 ? "•" : "–";
  return { ...common(level), format: LevelFormat.BULLET, text };
}

function decimal(level: number, start: number, bold: boolean): Levels[number] {
  const { style, ...others } = common(level);
  const text = `%${level + 1}.`;
  return {
    ...others,
    format: LevelFormat.DECIMAL,
    text,
    start,
    style: { ...style, run: { ...style.run, bold } },
  };
}

function common(level: number) {
  const indent = { left: (level + 1) * listIndent, hanging: listIndent };
  return {
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent }, run: { color: colours.accent } },
  };
}
