/**
 * The engine: gives each rule its facts, contains what throws, drops what another finding explains,
 * applies suppressions and puts the problems in the order of the file.
 */
import type { LineIndex } from "../document/line-index.ts";
import { pathAt, pointerOf } from "../document/node-at.ts";
import type { DocumentTree } from "../document/parsed-file.ts";
import { messageOf, type Problem, type Range, type Severity } from "../problem.ts";
import { type ChangedText, foundAfter, isInside, wasInside } from "./changed-text.ts";
import { fingerprintOf, stablePlace } from "./fingerprint.ts";
import type {
  CommentFacts,
  ConfigFacts,
  DocumentFacts,
  FileFacts,
  Found,
  FrameworkFacts,
  OthersFacts,
  ReportFacts,
  Rule,
} from "./rule.ts";
import { type SuppressionComment, suppressing } from "./suppress.ts";

/** How rules are to be run: a severity of its own for a rule, or "off". */
export interface RuleSettings {
  readonly rules?: Readonly<Record<string, Severity | "off">>;
}

/** The facts at hand; a rule whose facts are missing is not run. */
export interface Facts {
  readonly file?: FileFacts;
  readonly document?: DocumentFacts;
  readonly report?: ReportFacts | undefined;
  readonly others?: OthersFacts | undefined;
  readonly framework?: FrameworkFacts | undefined;
  readonly config?: ConfigFacts;
}

/** Where the findings stand. */
export interface Ground {
  readonly tree: DocumentTree | undefined;
  readonly lines: LineIndex;
  readonly comments: readonly SuppressionComment[];
  /** The ids a suppression may name. */
  readonly ruleIds: readonly string[];
}

/** What rules found a moment ago, before one text changed, and the facts of a report that has that text alone. */
export interface EarlierRun {
  /** By the ids of rules; one that failed or found too much is not among them. */
  readonly findings: FindingsByRule;
  readonly changed: ChangedText;
  readonly textAlone: ReportFacts;
}

/** What each rule found, whatever was made of it then. */
export type FindingsByRule = ReadonlyMap<string, readonly Found[]>;

/** How a run goes, and what is to be done with what is found on the way. */
export interface RunOptions extends RuleSettings {
  /** Gets one line for each rule that fails. */
  readonly log: (line: string) => void;
  /** With it, rules look again only at what has changed. */
  readonly earlier?: EarlierRun | undefined;
  /** Told what each rule found, for a later run. */
  readonly note?: (findings: FindingsByRule) => void;
}

interface RuleFinding extends Found {
  readonly rule: Rule;
}

/** The id under which a rule's own failure is shown. */
export const failedRuleId = "rule-failed";

/** Runs rules over facts. Never throws. */
export function runRules(
  rules: readonly Rule[],
  facts: Facts,
  ground: Ground,
  options: RunOptions,
): Problem[] {
  const active = rules.filter((rule) => options.rules?.[rule.id] !== "off");
  const looker = new Looker(facts, options);
  const all = active.flatMap((rule) => looker.findings(rule));
  options.note?.(looker.found);
  const findings = withoutExplained(all, ({ rule, at }) =>
    suppressing(ground.comments, rule.id, at.start.line),
  );
  // Equal problems are numbered in the order of the file, so the order comes first.
  findings.sort((a, b) => comparePositions(a.at.start, b.at.start));
  const problems = new ProblemMaker(ground, options);
  const found = findings.map((finding) => problems.make(finding));
  const commentFacts: CommentFacts = {
    comments: ground.comments,
    lines: ground.lines,
    ruleIds: ground.ruleIds,
    settledRuleIds: settledRuleIds(active, facts, all),
  };
  const aboutComments = active
    .filter((rule) => rule.reads === "comments")
    .flatMap((rule) => looker.look(rule, commentFacts).findings)
    .map((finding) => problems.make(finding));
  return [...found, ...aboutComments].sort(byPlace);
}

/**
 * The rules that would have reported all they ever could: those that ran to their end, on a document that could be
 * read in full and, if it is a report, follows a known framework.
 */
function settledRuleIds(
  active: readonly Rule[],
  facts: Facts,
  findings: readonly RuleFinding[],
): ReadonlySet<string> {
  const { document, report } = facts;
  const isReadInFull = document?.tree.syntaxIssues.length === 0 && document.tree.aliasIssues.length === 0;
  if (!isReadInFull || (report && !report.framework)) return new Set();
  const failed = new Set(findings.map(({ rule, data }) => rule.id === failedRuleId && data?.rule));
  // What is compared with other reports depends on which of them are there.
  const alone = active.filter((rule) => rule.reads !== "others");
  const ran = alone.filter((rule) => facts[rule.reads as keyof Facts] !== undefined && !failed.has(rule.id));
  return new Set(ran.map((rule) => rule.id));
}

/** Lets rules look at facts, or takes what they found a moment ago where that still holds. */
class Looker {
  readonly found = new Map<string, readonly Found[]>();

  constructor(
    private readonly facts: Facts,
    private readonly options: RunOptions,
  ) {}

  findings(rule: Rule): RuleFinding[] {
    const still = this.#stillHolding(rule);
    const { findings, isAll } = still
      ? { findings: still, isAll: true }
      : this.look(rule, this.#factsOf(rule));
    if (isAll) this.found.set(rule.id, findings);
    return findings;
  }

  /** What a rule finds, and whether that is all: not where it failed or found too much. */
  look(rule: Rule, facts: unknown): { findings: RuleFinding[]; isAll: boolean } {
    if (!facts) return { findings: [], isAll: true };
    const findings: RuleFinding[] = [];
    let leftOut = 0;
    try {
      (rule.check as (facts: unknown, say: (found: Found) => void) => void)(facts, (found) => {
        if (findings.length < mostOfOneRule) findings.push({ ...found, rule });
        else leftOut++;
      });
    } catch (thrown) {
      this.options.log(`rule ${rule.id} failed: ${messageOf(thrown)}`);
      findings.push({ ...failure(rule), rule: { ...rule, id: failedRuleId, severity: "error" } });
      return { findings, isAll: false };
    }
    const last = findings.at(-1);
    if (!last || leftOut === 0) return { findings, isAll: true };
    const message = `${last.message} ${leftOut} more like this are not listed.`;
    findings[findings.length - 1] = { ...last, message };
    return { findings, isAll: false };
  }

  #factsOf({ reads }: Rule): unknown {
    return this.facts[reads as keyof Facts];
  }

  /** Undefined where a rule must look at everything again. */
  #stillHolding(rule: Rule): RuleFinding[] | undefined {
    const { earlier } = this.options;
    const before = rule.follows && earlier?.findings.get(rule.id);
    if (!before || !earlier || !this.#factsOf(rule)) return undefined;
    const kept: RuleFinding[] = [];
    for (const found of before) {
      if (rule.follows === "text" && wasInside(earlier.changed, found)) continue;
      const now = foundAfter(earlier.changed, found);
      if (!now) return undefined;
      kept.push({ ...now, rule });
    }
    if (rule.follows === "structure") return kept;
    const { findings, isAll } = this.look(rule, earlier.textAlone);
    if (!isAll) return undefined;
    return [...kept, ...findings.filter((found) => isInside(earlier.changed, found))];
  }
}

/** Nobody reads more, and a hostile file could fill the memory with them. */
const mostOfOneRule = 1000;

function failure(rule: Rule): Found {
  const start = { line: 0, character: 0 };
  return {
    at: { start, end: start },
    message: `The check “${rule.id}” failed on this file because of a fault in this tool, so its findings are incomplete. Everything else was checked.`,
    data: { rule: rule.id },
  };
}

/**
 * Drops what begins where another rule has already explained the cause. What a rule on the report explains
 * goes before what a rule on the document explains: misread prose is why a line cannot be read.
 */
function withoutExplained(
  findings: readonly RuleFinding[],
  drop: (dropped: RuleFinding) => void,
): RuleFinding[] {
  const explaining = findings.filter((finding) => finding.explains);
  if (explaining.length === 0) return [...findings];
  const isStrong = ({ rule, explains }: RuleFinding) => explains !== undefined && rule.reads === "report";
  const left = outside(findings, explaining.filter(isStrong), isStrong, drop);
  const weaker = left.filter((finding) => finding.explains && !isStrong(finding));
  return outside(left, weaker, (finding) => finding.explains !== undefined, drop);
}

/** The findings that begin in no explained range, or that are kept wherever they begin. */
function outside(
  findings: readonly RuleFinding[],
  explaining: readonly RuleFinding[],
  isKept: (finding: RuleFinding) => boolean,
  drop: (dropped: RuleFinding) => void,
): RuleFinding[] {
  return findings.filter((finding) => {
    if (finding.rule.id === failedRuleId || isKept(finding)) return true;
    const isExplained = explaining.some((other) => contains(other.explains as Range, finding.at));
    if (isExplained) drop(finding);
    return !isExplained;
  });
}

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.start, outer.end) <= 0;
}

class ProblemMaker {
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly ground: Ground,
    private readonly settings: RuleSettings,
  ) {}

  make(finding: RuleFinding): Problem {
    const { rule, at } = finding;
    const { lines, tree, comments } = this.ground;
    const start = lines.offsetAt(at.start);
    // A check that did not run is never turned down: a report must not pass because of it.
    const isFailure = rule.id === failedRuleId;
    const chosen = isFailure ? undefined : (this.settings.rules?.[rule.id] as Severity | undefined);
    const comment = isFailure ? undefined : suppressing(comments, rule.id, at.start.line);
    return {
      ruleId: rule.id,
      severity: chosen ?? finding.severity ?? rule.severity,
      message: finding.message,
      range: at,
      pointer: pointerOf(pathAt(tree?.root, start)),
      related: finding.related ?? [],
      fixes: finding.fixes ?? [],
      ...(finding.data && { data: finding.data }),
      fingerprint: this.#numbered(this.#fingerprint(finding)),
      ...(comment && { suppressed: { reason: comment.reason } }),
    };
  }

  #fingerprint({ rule, at, absent }: RuleFinding): string {
    if (absent !== undefined) return fingerprintOf(rule.id, "", absent);
    const { tree, lines } = this.ground;
    const [start, end] = [lines.offsetAt(at.start), lines.offsetAt(at.end)];
    const { path, text } = stablePlace(tree?.root, lines, start, end);
    return fingerprintOf(rule.id, path, text);
  }

  /** Two equal problems in one file differ by their number, in the order of the file. */
  #numbered(name: string): string {
    const count = this.#seen.get(name) ?? 0;
    this.#seen.set(name, count + 1);
    return count === 0 ? name : `${name}-${count + 1}`;
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (
    comparePositions(a.range.start, b.range.start) ||
    comparePositions(a.range.end, b.range.end) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

function comparePositions(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}

/** By code unit, so that the order is the same on every machine and in every language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
