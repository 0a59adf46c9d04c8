/**
 * The signs of a report as part of the CommonMark grammar: `{{id}}` and `[^id]`. Where they stand is known from
 * the one place that says what they look like; the grammar only keeps other syntax from reaching into them.
 */

import type { Paragraph } from "mdast";
import type { CompileContext, Extension as TreeExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";
import { figureSigns, footnoteSigns, type Sign } from "../model/text-references.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    reportSign: "reportSign";
  }
}

/** A sign in the tree that the library builds. */
export interface SignNode {
  readonly type: "reportSign";
  readonly sign: "figure" | "footnote";
  readonly id: string;
  readonly position?: Paragraph["position"];
}

declare module "mdast" {
  interface PhrasingContentMap {
    reportSign: SignNode;
  }
  interface RootContentMap {
    reportSign: SignNode;
  }
}

const openingBracket = 91;
const openingBrace = 123;

type PlacedSign = Sign & Pick<SignNode, "sign">;

/** What the grammar and the tree of one text need to know of its signs. Raw HTML is switched off: it is text. */
export function signSyntax(text: string): { readonly grammar: Extension; readonly tree: TreeExtension } {
  const signs = new Map<number, PlacedSign>();
  for (const sign of footnoteSigns(text)) signs.set(sign.index, { ...sign, sign: "footnote" });
  for (const sign of figureSigns(text)) signs.set(sign.index, { ...sign, sign: "figure" });
  const noHtml = { disable: { null: ["htmlFlow", "htmlText"] } };
  if (signs.size === 0) return { grammar: noHtml, tree: {} };
  const construct = signConstruct(signs);
  return {
    grammar: { ...noHtml, text: { [openingBracket]: construct, [openingBrace]: construct } },
    tree: treeOf(signs),
  };
}

/** Takes exactly the characters of a sign that is known to begin here, and nothing elsewhere. */
function signConstruct(signs: ReadonlyMap<number, Sign>): Construct {
  return {
    name: "reportSign",
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const sign = signs.get(this.now().offset);
      const end = sign ? sign.index + sign.length : 0;
      const inside = (code: Code): State | undefined => {
        if (this.now().offset >= end) {
          effects.exit("reportSign");
          return ok(code);
        }
        effects.consume(code);
        return inside;
      };
      return (code) => {
        if (!sign) return nok(code);
        effects.enter("reportSign");
        return inside(code);
      };
    },
  };
}

function treeOf(signs: ReadonlyMap<number, PlacedSign>): TreeExtension {
  return {
    enter: {
      reportSign(this: CompileContext, token) {
        const { sign = "figure", id = "" } = signs.get(token.start.offset) ?? {};
        this.enter({ type: "reportSign", sign, id }, token);
      },
    },
    exit: {
      reportSign(this: CompileContext, token) {
        this.exit(token);
      },
    },
  };
}
