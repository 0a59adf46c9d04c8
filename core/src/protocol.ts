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

/** The commands that the server names and the editor runs. An editor that does not know one runs nothing. */
export const commands = {
  /** `uri, position, locations`, as the protocol has them: lists the places that refer to what stands there. */
  showReferences: "inspectionReports.showReferences",
} as const;
