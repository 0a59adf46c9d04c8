/**
 * What a rule is: an id, one line of summary, how much it matters, and a function that looks at facts
 * and says what it found. A rule knows this file, the model and how to build edits; nothing else.
 */
import type { LineIndex } from "../document/line-index.ts";
import type { DocumentTree, ParsedFile } from "../document/parsed-file.ts";
import type { Framework } from "../framework/framework.ts";
import type { RatedReport } from "../framework/rate-report.ts";
import type { Report, ReportStatus } from "../model/report.ts";
import type { Fix, Range, RelatedPlace, Severity } from "../problem.ts";
import type { FrameworkWords } from "../prose/framework-words.ts";
import type { SchemaProblem } from "../schema/schema-problem.ts";
import type { FoundInOthers } from "./others/compare-traces.ts";
import type { SuppressionComment } from "./suppress.ts";

/** What a rule says about one place. The engine adds id, severity, pointer and fingerprint. */
export interface Found {
  readonly at: Range;
  /** One or two plain sentences; the arithmetic, where there is one. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** The figures behind the message, for programs. */
  readonly data?: Readonly<Record<string, unknown>>;
  /**
   * What is not there, in words that nothing else in the report could have. What is missing has no place and no text
   * of its own that would tell it from something else that is missing, and the place where it is shown may move.
   */
  readonly absent?: string;
  /** Only where one rule matters more in one case than in another. */
  readonly severity?: Severity;
  /**
   * Other rules' findings that begin in this range follow from this one and are not shown. What a rule on
   * the report explains goes before what a rule on the document explains.
   */
  readonly explains?: Range;
}

/** Says what was found. */
export type Say = (found: Found) => void;

/** Facts about a file as a whole, before anything is read from it. */
export interface FileFacts {
  readonly file: ParsedFile;
}

/** Facts about one YAML document, whatever it is about. */
export interface DocumentFacts {
  readonly tree: DocumentTree;
  readonly lines: LineIndex;
  readonly schemaProblems: readonly SchemaProblem[];
}

/** Facts about a report. */
export interface ReportFacts {
  readonly report: Report;
  readonly lines: LineIndex;
  /** Undefined when the report names none or one that is not known: rating rules are then silent. */
  readonly framework: Framework | undefined;
  /** How prose speaks of that framework; where it is left out it is worked out anew. */
  readonly words?: FrameworkWords | undefined;
  /** The ids a report may name. */
  readonly frameworkIds: readonly string[];
  /** Every standard with its framework's counterpart and computed rating; undefined without a framework. */
  readonly rated: RatedReport | undefined;
  /** Words that need no entry in its glossary, from the configuration. */
  readonly houseWords?: readonly string[];
}

/** Facts about a report that is checked together with others, where they have something in common. */
export interface OthersFacts extends ReportFacts {
  readonly others: FoundInOthers;
}

/** Facts about a framework file. */
export interface FrameworkFacts {
  readonly problems: readonly PlacedProblem[];
}

/** Facts about a configuration. */
export interface ConfigFacts {
  /** What it names and cannot be used, placed in the file. */
  readonly complaints: readonly { readonly at: Range; readonly message: string }[];
}

/** A finding of the framework check, already placed in the file. */
export interface PlacedProblem {
  readonly at: Range;
  readonly severity: Severity;
  readonly message: string;
}

/** Facts about the comments that silence rules, after all other rules have run. */
export interface CommentFacts {
  readonly comments: readonly SuppressionComment[];
  readonly lines: LineIndex;
  readonly ruleIds: readonly string[];
  /** The rules that would have reported all they ever could; of others it is not known what a comment silences. */
  readonly settledRuleIds: ReadonlySet<string>;
}

/**
 * What a finding follows from, so that it need not be looked for again while a text is written. `structure`: from all
 * but the wording of prose, such as figures, ratings and names. `text`: a finding in a prose text from that text and the
 * structure, and from no other text. A test with thousands of edits holds every rule to what it says here.
 */
export type Follows = "structure" | "text";

interface RuleOf<Reads extends string, Facts> {
  /** `<subject>-<complaint>`: file name, diagnostic code, key in settings, suppression word and page. */
  readonly id: string;
  /** One line for lists. */
  readonly summary: string;
  readonly severity: Severity;
  readonly reads: Reads;
  /** What of a report its findings follow from; where it is left out, all of it. */
  readonly follows?: Follows;
  readonly check: (facts: Facts, say: Say) => void;
}

export type FileRule = RuleOf<"file", FileFacts>;
export type DocumentRule = RuleOf<"document", DocumentFacts>;
export type ReportRule = RuleOf<"report", ReportFacts>;
export type OthersRule = RuleOf<"others", OthersFacts>;
export type FrameworkRule = RuleOf<"framework", FrameworkFacts>;
export type ConfigRule = RuleOf<"config", ConfigFacts>;
export type CommentRule = RuleOf<"comments", CommentFacts>;

/** Any rule; `reads` says which facts its check is given. */
export type Rule =
  | FileRule
  | DocumentRule
  | ReportRule
  | OthersRule
  | FrameworkRule
  | ConfigRule
  | CommentRule;

/** How much a missing part matters: nothing to worry about in a draft, wrong in a published report. */
export function severityOfMissing(status: ReportStatus): Severity {
  return { draft: "hint", "factual-accuracy": "warning", published: "error" }[status] as Severity;
}
