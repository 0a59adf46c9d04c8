/**
 * A template as the text of a snippet: `$1` and `${2:words}` are places to fill in, visited in order. All
 * indentation is written out, so the editor is told to insert the text as it is.
 */
import type { Indentation } from "../document/cursor/open-levels.ts";
import { matchesOf } from "../document/matches-of.ts";
import { shortText } from "../document/short-text.ts";
import type { Field, Template } from "./template.ts";

/** How a snippet is laid out. */
export interface Layout {
  readonly indentation: Indentation;
  readonly lineEnd: string;
  /** Inside braces or brackets everything stays on one line. */
  readonly flow: boolean;
}

/** Writes the pieces of one snippet, which count their places to fill in together. */
export class TemplateWriter {
  #stops = 0;

  constructor(private readonly layout: Layout) {}

  /** A name with its value. `column` is where the name stands. */
  field({ name, isFree, value }: Field, column: number): string {
    const written = shortText(name, this.layout.flow);
    const shown = isFree ? `\${${++this.#stops}:${escaped(written)}}` : escaped(written);
    return `${shown}:${this.afterColon(value, column)}`;
  }

  /** Fields below each other, or behind each other in braces. */
  fields(fields: readonly Field[], column: number): string {
    if (fields.length === 0) return this.#stop();
    const between = this.layout.flow ? ", " : this.newLine(column);
    return fields.map((field) => this.field(field, column)).join(between);
  }

  /** What follows the colon of a name at a column; begins with a blank or a line end. */
  afterColon(value: Template, column: number): string {
    const { indentation, flow } = this.layout;
    if (!flow && value.kind === "group") {
      const inner = column + indentation.step;
      return this.newLine(inner) + this.fields(value.fields, inner);
    }
    if (!flow && value.kind === "list") return this.#list(value.items, column + indentation.list);
    return ` ${this.value(value, column + indentation.step)}`;
  }

  /** A value from its first sign; `column` is where its further lines begin. */
  value(value: Template, column: number): string {
    switch (value.kind) {
      case "text":
        return escaped(shortText(value.text, this.layout.flow));
      case "plain":
        return escaped(value.text);
      case "stop":
        return this.#stop(value.choices);
      case "prose":
        return this.layout.flow ? `"${this.#stop()}"` : `|${this.newLine(column)}${this.#stop()}`;
      case "group": {
        const inner = this.fields(value.fields, column);
        return this.layout.flow ? `{${inner}}` : inner;
      }
      case "list": {
        if (!this.layout.flow) return this.#list(value.items, column);
        return `[${value.items.map((item) => this.value(item, column)).join(", ")}]`;
      }
    }
  }

  #list(items: readonly Template[], column: number): string {
    const { dash } = this.layout.indentation;
    const lead = `${this.newLine(column)}-${" ".repeat(dash - 1)}`;
    return items.map((item) => lead + this.value(item, column + dash)).join("");
  }

  #stop(choices?: readonly string[]): string {
    const number = ++this.#stops;
    if (!choices || choices.length === 0) return `$${number}`;
    const written = choices.map((choice) => escaped(choice).replace(/[,|]/g, "\\$&"));
    return `\${${number}|${written.join(",")}|}`;
  }

  /** A line end and the indentation of a column. */
  newLine(column: number): string {
    return this.layout.lineEnd + " ".repeat(column);
  }
}

/** Signs that mean something in a snippet, marked as mere signs. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** The last plain place to fill in becomes the one where the cursor stays. */
export function withLastStop(snippet: string): string {
  const numbers = matchesOf(/(?<!\\)\$\{?(\d+)/g, snippet).map((match) => Number(match[1]));
  const last = Math.max(0, ...numbers);
  return snippet.replace(new RegExp(`(?<!\\\\)\\$${last}(?![\\d])`), "$$0");
}
