/**
 * Prose as it is written: CommonMark, with the signs of a report in it. Places are offsets in the text, so that
 * a text that stands elsewhere tomorrow is still the same prose.
 */

/** A piece of prose. `start` is where it begins in the text, in UTF-16 code units. */
export type WrittenNode =
  | { readonly kind: "paragraph"; readonly start: number; readonly inlines: readonly WrittenInline[] }
  | {
      readonly kind: "heading";
      readonly start: number;
      readonly depth: number;
      readonly inlines: readonly WrittenInline[];
    }
  | { readonly kind: "quotation"; readonly start: number; readonly nodes: readonly WrittenNode[] }
  | {
      readonly kind: "list";
      readonly start: number;
      readonly ordered: boolean;
      readonly first: number;
      readonly tight: boolean;
      readonly items: readonly (readonly WrittenNode[])[];
    }
  | { readonly kind: "code"; readonly start: number; readonly text: string }
  | { readonly kind: "rule"; readonly start: number };

/** A piece of a line. */
export type WrittenInline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly inlines: readonly WrittenInline[] }
  | { readonly kind: "emphasis"; readonly inlines: readonly WrittenInline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly address: string; readonly inlines: readonly WrittenInline[] }
  | { readonly kind: "break" }
  /** `{{id}}` or `[^id]`; `text` is the sign as it is written. */
  | {
      readonly kind: "sign";
      readonly sign: "figure" | "footnote";
      readonly id: string;
      readonly text: string;
    };
