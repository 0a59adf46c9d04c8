/**
 * Every message between the page of the live preview and whoever shows it: the editor's extension, or the command
 * line's small server. Types alone; each message carries the file it is about, so that a late one can be told apart.
 */
import type { PreviewUpdate, WhatIfAnswer, WhatIfFigure } from "../core/src/protocol.ts";

/** What the page is told. */
export type ToPage = UpdateMessage | StaleMessage | ScrollMessage | WhatIfResult | FailedMessage;

/** What changed, or the whole report. */
export interface UpdateMessage {
  readonly type: "update";
  readonly file: string;
  readonly update: PreviewUpdate;
  /** What the page may offer: jumping to the source needs an editor, writing a what-if does too. */
  readonly abilities: PageAbilities;
}

/** What whoever shows the page can do. */
export interface PageAbilities {
  /** Whether a click or Enter can go to the source. */
  readonly jumps: boolean;
  /** Whether a what-if may be written into the report. */
  readonly applies: boolean;
  /** Whether rules can be explained. */
  readonly explains: boolean;
}

/** The report cannot be shown just now, and why: one plain sentence. What is on the page stays. */
export interface FailedMessage {
  readonly type: "failed";
  readonly file: string;
  readonly reason: string;
}

/** The file is gone or closed: what is shown is its last state. */
export interface StaleMessage {
  readonly type: "stale";
  readonly file: string;
  readonly reason: string;
}

/** The editor shows this line, counted from 0 and broken for a part of a line: show the same, if it is out of sight. */
export interface ScrollMessage {
  readonly type: "scroll";
  readonly file: string;
  readonly line: number;
}

/** The answer to a `whatIf` of the same `request`; null when it no longer fits the text. */
export interface WhatIfResult {
  readonly type: "whatIfResult";
  readonly file: string;
  readonly request: number;
  readonly answer: WhatIfAnswer | null;
}

/** What the page says. */
export type FromPage =
  | ReadyMessage
  | ShownMessage
  | JumpMessage
  | PageScrolledMessage
  | OpenLinkMessage
  | ExplainRuleMessage
  | WhatIfMessage
  | ApplyMessage
  | LostMessage;

/** The script runs; send the whole report. */
export interface ReadyMessage {
  readonly type: "ready";
}

/** The update that made this page is painted. */
export interface ShownMessage {
  readonly type: "shown";
  readonly file: string;
  readonly page: number;
}

/** An update does not fit what the page shows; send the whole report. */
export interface LostMessage {
  readonly type: "lost";
  readonly file: string;
}

/** Go to this place of the file, both counted from 0. */
export interface JumpMessage {
  readonly type: "jump";
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** The reader scrolled the page: its top shows this line of the file. */
export interface PageScrolledMessage {
  readonly type: "pageScrolled";
  readonly file: string;
  readonly line: number;
}

/** Open a web address, after asking. */
export interface OpenLinkMessage {
  readonly type: "openLink";
  readonly address: string;
}

/** Show the page of a rule. */
export interface ExplainRuleMessage {
  readonly type: "explainRule";
  readonly rule: string;
}

/** What would change if these figures were others? */
export interface WhatIfMessage {
  readonly type: "whatIf";
  readonly file: string;
  readonly request: number;
  readonly figures: readonly WhatIfFigure[];
}

/** Write these figures into the report, and the ratings that follow from them if `ratings` says so. */
export interface ApplyMessage {
  readonly type: "apply";
  readonly file: string;
  readonly figures: readonly WhatIfFigure[];
  readonly ratings: boolean;
}
