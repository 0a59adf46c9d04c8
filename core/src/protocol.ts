/**
 * What editor and language server say to each other beyond the language server protocol: names and
 * types of the custom requests, and the settings that travel. Imports nothing, so that both sides may use it.
 */

/** Which inlay hints are shown. */
export interface InlayHintSettings {
  readonly bands: boolean;
  readonly counts: boolean;
  readonly scores: boolean;
}

/** The settings under `inspectionReports`, as the editor gives them. Every one has a default on the server. */
export interface EditorSettings {
  /** When problems are looked for: while typing, or when the file is saved. */
  readonly run: "onType" | "onSave";
  /** A severity of its own for a rule, or "off". Wins over the configuration file. */
  readonly rules: Readonly<Record<string, "error" | "warning" | "info" | "hint" | "off">>;
  readonly inlayHints: InlayHintSettings;
  /** Whether only open files or all reports of the workspace are checked. */
  readonly check: "openFiles" | "workspace";
}

/** Given once, when the server starts. */
export interface InitializationOptions {
  /** Address of a rule's page with `{rule}` for its id; without it, the pages that are shipped with the server. */
  readonly rulePages?: string;
  /** Whether the editor answers `editorRequests`. */
  readonly readsFiles?: boolean;
}

/** How a file stands, for a status line. `score` and `overall` are there for a rated report only. */
export interface FileStatus {
  readonly kind: "report" | "framework" | "config";
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly framework?: string;
  readonly score?: string;
  readonly overall?: string;
  /** Severity and message of the first problem, when there is one. */
  readonly first?: string;
}

/** An edit of one file, as the language server protocol has it. */
export interface ProtocolEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}

/** The requests from the editor to the server. A file is named as in the protocol: `textDocument: {uri}`. */
export const requests = {
  /** `{textDocument}` → FileStatus. */
  status: "inspectionReports/status",
  /** `{textDocument, file}` → the problems as `check -f json` prints them of a file of that name. */
  findings: "inspectionReports/findings",
  /** `{textDocument, range, text}` → WritingAnswer: what pasting a text from a word processor should do there; null for a plain paste. */
  paste: "inspectionReports/paste",
  /** `{textDocument, position}` → WritingAnswer: what Enter should do there; null for plain Enter. */
  enter: "inspectionReports/enter",
  /** `{framework}` → the text of a new report. */
  newReport: "inspectionReports/newReport",
  /** `{}` → FrameworkEntry[]: the frameworks to choose from. */
  frameworks: "inspectionReports/frameworks",
  /** `{}` → RuleEntry[]: all rules. */
  rules: "inspectionReports/rules",
  /** `{}` → how many files were checked: the problems of all files of the workspace are shown. */
  checkWorkspace: "inspectionReports/checkWorkspace",
  /** `{textDocument}` → the register of quoted figures, as tab-separated text with a header line. */
  figureRegister: "inspectionReports/figureRegister",
  /** `{textDocument, known?}` → PreviewUpdate: the finished report, or what changed since the page `known`; null for a file that is no report. */
  preview: "inspectionReports/preview",
  /** `{textDocument, figures: WhatIfFigure[]}` → WhatIfAnswer: what would change if these figures were others; null when they no longer fit the text. */
  whatIf: "inspectionReports/whatIf",
  /** `{textDocument, format, despiteErrors?}` → DocumentAnswer: the report as a document. */
  render: "inspectionReports/render",
} as const;

/** The requests from the server to an editor whose files are not on a disk that the server can read. */
export const editorRequests = {
  /** `{uri}` → the text of a file, or null when it is not there or no text. */
  readFile: "inspectionReports/readFile",
  /** `{uri}` → names in a folder, those of folders with a `/` at the end; empty when it is not there. */
  listFolder: "inspectionReports/listFolder",
  /** `{}` → the addresses of all reports, frameworks and configurations in the workspace. */
  findFiles: "inspectionReports/findFiles",
} as const;

/** A framework to choose. */
export interface FrameworkEntry {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
}

/** A rule to choose. */
export interface RuleEntry {
  readonly id: string;
  readonly summary: string;
  readonly severity: string;
}

/** What a paste or an Enter does: edits of the text, and where the cursor goes after them. */
export interface WritingAnswer {
  readonly edits: readonly ProtocolEdit[];
  /** Zero-based position in the text after the edits. */
  readonly cursor: { readonly line: number; readonly character: number };
  /** What was done, for a message: `3 findings`. */
  readonly what: string;
}

/** One block of the finished report, ready to be put into a page. */
export interface PreviewBlock {
  /** Unique in the report; the `id` of the element that `html` is. */
  readonly id: string;
  /** One element. Elements in it that stand for a place of the file have `data-at="LINES:CHARACTER"`, lines counted from the block's own. */
  readonly html: string;
}

/** The finished report, or how it differs from a page that the asker has. */
export interface PreviewUpdate {
  /** The number of this page, to be given back as `known`. */
  readonly page: number;
  /** The page this update starts from; undefined when it starts from an empty one. */
  readonly from?: number;
  /** From this place in the list of blocks so many are removed, and these put there. */
  readonly splice: { readonly at: number; readonly remove: number; readonly insert: readonly PreviewBlock[] };
  /** Blocks that were there and are still, with another content. */
  readonly changed: readonly PreviewBlock[];
  /** Of each block in order, after the update: its line in the file, counted from 0; -1 for what the template alone writes. */
  readonly lines: readonly number[];
  readonly title: string;
  readonly language: string;
  /** "Draft" for what is not published; undefined for what is. */
  readonly watermark?: string;
}

/** Another value for a key question, named by its JSON pointer: a percentage, or a count where the report has one. */
export interface WhatIfFigure {
  readonly pointer: string;
  readonly percent?: number;
  readonly count?: number;
}

/** What would change if figures were others. Nothing is written. */
export interface WhatIfAnswer {
  /** One plain sentence: "2.2 Assessment would be Requires improvement, and the score 14/27: overall still Good." */
  readonly summary: string;
  readonly changes: readonly WhatIfChange[];
  /** Sentences that quote what would change, in the order of the file. */
  readonly sentences: readonly WhatIfSentence[];
  /** The edits that write the figures alone. */
  readonly figureEdits: readonly ProtocolEdit[];
  /** The edits that write the figures and the ratings and score that follow from them. */
  readonly allEdits: readonly ProtocolEdit[];
}

/** A rating or a score that would change. */
export interface WhatIfChange {
  /** "2.2 Assessment", "Score", "Overall rating". */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Why, in clauses. */
  readonly trace: readonly string[];
}

/** A sentence that would no longer agree. Lines and characters are counted from 0. */
export interface WhatIfSentence {
  readonly text: string;
  /** What in it would be wrong: "it says 60 per cent". */
  readonly reason: string;
  readonly line: number;
  readonly character: number;
}

/** What a report can be handed over as. */
export const documentFormats = ["html", "md", "docx", "pdf", "json"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A document, or why there is none. */
export type DocumentAnswer =
  | { readonly kind: "text"; readonly name: string; readonly text: string }
  /** Bytes in base64. */
  | { readonly kind: "bytes"; readonly name: string; readonly base64: string }
  /** `mayInsist`: asking again with `despiteErrors` gives the document. */
  | { readonly kind: "refused"; readonly reason: string; readonly mayInsist: boolean };

/** The commands that the server names and the editor runs. An editor that does not know one runs nothing. */
export const commands = {
  /** `uri, position, locations`, as the protocol has them: lists the places that refer to what stands there. */
  showReferences: "inspectionReports.showReferences",
  /** `uri`: shows the report as its readers will see it, beside the editor. */
  openPreview: "inspectionReports.openPreviewToSide",
} as const;

/** What a worker is sent before it can answer anything: where the parts of the language server are. */
export interface WhereParts {
  /** The address of their folder, without a slash at the end. */
  readonly folder: string;
}
