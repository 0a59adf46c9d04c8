/**
 * What a source of completions is: it looks at a place and says what may be written there. A source is one
 * file and one line in the list of sources.
 */

import type { Node } from "../document/node.ts";
import type { PathStep } from "../document/node-at.ts";
import type { Framework } from "../framework/framework.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report } from "../model/report.ts";
import type { SchemaPart } from "../schema/annotated-schema.ts";
import type { Field, Template } from "./template.ts";

/** What can be told apart where it is offered: it decides the sign in front of it. */
export type OfferKind = "name" | "value" | "level" | "reference" | "part" | "word" | "comment";

/** One thing that may be written. */
export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** One line beside the label. */
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
  /** Offered as a name; without it, as a value. */
  readonly name?: string;
  readonly value: Template;
  /** Names to be written below the value, in the same group. */
  readonly beside?: readonly Field[];
  /** Chosen to begin with. */
  readonly preselect?: boolean;
  /** In prose and comments: the text itself, as a snippet, in place of so many letters before and after the cursor. */
  readonly raw?: { readonly snippet: string; readonly before: number; readonly after: number };
}

/** The facts that sources look at. */
export interface ValueFacts {
  readonly kind: "report" | "framework" | "config";
  readonly schema: SchemaPart;
  /** The document as it is, with a mark where the cursor stands. */
  readonly root: Node | undefined;
  readonly report: Report | undefined;
  readonly rated: RatedReport | undefined;
  readonly frameworks: { readonly ids: readonly string[]; get(id: string): Framework | undefined };
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}

/** A place in a file. */
export interface Place {
  /** `name`: a name in the group at `path`. `value` and `item`: the value at `path`, an item in a list. */
  readonly kind: "name" | "value" | "item" | "prose" | "comment";
  readonly path: readonly PathStep[];
  /** What the schema has at the path. */
  readonly part: SchemaPart | undefined;
  /** Names that the group around has already; the items of the list, where they are single values. */
  readonly written: ReadonlySet<string>;
  /** The text of the line before and after the cursor; for prose and comments. */
  readonly before: string;
  readonly after: string;
  readonly facts: ValueFacts;
  /** Rules that complain about the line below; for comments. */
  readonly complaints: readonly string[];
}

/** A source of completions. */
export type ValueSource = (place: Place) => readonly Offer[];

/** Whether a path fits a pattern, in which a star stands for one step and two stars, at the start, for any number. */
export function fits(path: readonly PathStep[], pattern: string): boolean {
  const steps = pattern.split("/");
  const isOpen = steps[0] === "**";
  const wanted = isOpen ? steps.slice(1) : steps;
  if (isOpen ? path.length < wanted.length : path.length !== wanted.length) return false;
  const tail = path.slice(path.length - wanted.length);
  return wanted.every((step, at) => step === "*" || step === String(tail[at]));
}
