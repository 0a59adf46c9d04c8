/**
 * One version of one file, analysed: parsed once, and everything else worked out from that tree when
 * it is first asked for.
 */
import { nodeAt } from "../document/node-at.ts";
import { parseFile } from "../document/parse.ts";
import type { DocumentTree, ParsedFile, ParseLimits } from "../document/parsed-file.ts";
import { plainData } from "../document/plain-data.ts";
import { checkFramework } from "../framework/check.ts";
import { loadFramework } from "../framework/load.ts";
import { type RatedReport, rateReport } from "../framework/rate-report.ts";
import { type ChangedText, schemaProblemAfter } from "../lint/changed-text.ts";
import { configComplaints } from "../lint/config-complaints.ts";
import { type ReportTraces, tracesOf } from "../lint/others/report-traces.ts";
import type { ConfigFacts, PlacedProblem, ReportFacts, Rule } from "../lint/rule.ts";
import {
  type EarlierRun,
  type Facts,
  type FindingsByRule,
  type Ground,
  type RuleSettings,
  runRules,
} from "../lint/run.ts";
import { suppressionComments } from "../lint/suppress.ts";
import { allFindings } from "../model/all-findings.ts";
import { buildReport } from "../model/build.ts";
import type { Report } from "../model/report.ts";
import { withTexts } from "../model/with-texts.ts";
import type { Problem } from "../problem.ts";
import type { SchemaPart } from "../schema/annotated-schema.ts";
import type { SchemaProblem } from "../schema/schema-problem.ts";
import { validateDocument } from "../schema/validate.ts";
import type { AnalysisParts, FrameworkCatalogue } from "./core-parts.ts";
import { type DocumentKind, kindOf } from "./document-kind.ts";
import { oneTextChanged, type ReadReport } from "./one-text-changed.ts";

/** One YAML document of the file, with what it means. */
export interface AnalysedDocument {
  readonly tree: DocumentTree;
  /** Undefined for a framework or a configuration. */
  readonly report: Report | undefined;
  readonly rated: RatedReport | undefined;
  readonly schemaProblems: readonly SchemaProblem[];
}

const noSettings: RuleSettings = {};

/** A version of a report with what rules found in it. */
interface KnownBefore extends ReadReport {
  readonly schemaProblems: readonly SchemaProblem[];
  readonly settings: RuleSettings;
  readonly findings: FindingsByRule;
}

/** How a text is read: within which limits, and what it was a moment ago, so that only what has changed is read anew. */
export interface ReadingOptions {
  readonly limits?: ParseLimits | undefined;
  readonly before?: FileAnalysis | undefined;
}

/** A file with its documents and problems. Both are worked out when first asked for, and kept. */
export class FileAnalysis {
  readonly kind: DocumentKind;
  readonly file: ParsedFile;
  #documents: readonly AnalysedDocument[] | undefined;
  #problems: { settings: RuleSettings; found: readonly Problem[]; findings: FindingsByRule } | undefined;
  /** What was known of the file a moment ago; let go as soon as this version's problems are known. */
  #before: KnownBefore | undefined;
  /** The one text that has changed since; undefined where anything else has. */
  #changed: ChangedText | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    private readonly parts: AnalysisParts,
    { limits, before }: ReadingOptions = {},
  ) {
    this.kind = kindOf(path, text) ?? "report";
    this.file = parseFile(text, limits, before?.file);
    this.#before = this.file.changedValue && before?.known(parts);
  }

  /** The documents that hold something; an empty file has one empty document. */
  get documents(): readonly AnalysedDocument[] {
    this.#documents ??= this.#trees().map((tree) => this.#analyse(tree));
    return this.#documents;
  }

  /** What a file of this kind may hold. */
  get schema(): SchemaPart {
    return this.parts.schemas[this.kind];
  }

  /** All problems in the order of the file; kept for the settings they were last asked for with. */
  problems(settings: RuleSettings = noSettings): readonly Problem[] {
    if (this.#problems?.settings === settings) return this.#problems.found;
    let findings: FindingsByRule = new Map();
    const found = this.#find(settings, (all) => {
      findings = all;
    });
    this.#problems = { settings, found, findings };
    this.#before = undefined;
    return found;
  }

  /** What the next version may go on from; undefined where it must begin anew. Keeps no version before this one. */
  known(parts: AnalysisParts): KnownBefore | undefined {
    // What nobody asked for is not worked out now: it may never be.
    if (!this.#problems || this.kind !== "report" || parts.surroundings !== this.parts.surroundings)
      return undefined;
    const [document, another] = this.documents;
    if (!document?.report || another) return undefined;
    const { settings, findings } = this.#problems;
    const { report, schemaProblems } = document;
    return { file: this.file, report, schemaProblems, settings, findings };
  }

  /** What other reports are compared with, for each document that is a report. */
  get traces(): readonly ReportTraces[] {
    return this.documents.flatMap(({ report, rated }) =>
      report ? [tracesOf(report, rated && this.parts.words.of(rated.framework))] : [],
    );
  }

  #find(settings: RuleSettings, note: (findings: FindingsByRule) => void): Problem[] {
    const { rules, host } = this.parts;
    const log = (line: string) => host.log(`${this.path}: ${line}`);
    const options = { ...settings, log, note, earlier: this.#earlierRun(settings) };
    if (this.file.refusal)
      return runRules(rules, { file: { file: this.file } }, this.#ground(undefined), options);
    return this.documents.flatMap((document, index) => {
      const facts = { ...this.#facts(document), ...(index === 0 && { file: { file: this.file } }) };
      return runRules(rules, facts, this.#ground(document.tree), options);
    });
  }

  /** What rules found before one text changed, where nothing else has. */
  #earlierRun(settings: RuleSettings): EarlierRun | undefined {
    const [document, another] = this.documents;
    const [before, changed] = [this.#before, this.#changed];
    if (!before || !changed || before.settings !== settings || !document?.report || another) return undefined;
    const { report } = document;
    const facts = this.reportFacts(document);
    if (!facts) return undefined;
    const alone = withTexts(report, [changed.prose]);
    // The findings are those of all of it, and need not be collected again.
    alone.once.get(allFindings, () => allFindings(report));
    return { findings: before.findings, changed, textAlone: { ...facts, report: alone } };
  }

  #trees(): readonly DocumentTree[] {
    const { documents, text } = this.file;
    const filled = documents.filter((tree) => tree.root || tree.syntaxIssues.length > 0);
    if (filled.length > 0 || this.file.refusal) return filled;
    return [
      { root: undefined, start: 0, end: text.length, syntaxIssues: [], aliasIssues: [], hasAnchors: false },
    ];
  }

  #analyse(tree: DocumentTree): AnalysedDocument {
    if (this.kind !== "report")
      return { tree, report: undefined, rated: undefined, schemaProblems: this.#schemaProblems(tree) };
    const built = buildReport(tree, this.file.lines, this.parts.proseSchema, this.parts.texts);
    this.#changed = this.#before && oneTextChanged(this.#before, { file: this.file, report: built });
    const [before, changed] = [this.#before, this.#changed];
    // Of prose the schema wants no more than that it is text.
    const schemaProblems =
      before && changed
        ? before.schemaProblems.map((problem) => schemaProblemAfter(changed, problem))
        : this.#schemaProblems(tree);
    // What stands under a misspelt name is there, and must not be called missing as well.
    const report = { ...built, complete: built.complete && !schemaProblems.some(isMisspelt) };
    const framework = this.#frameworks.get(report.framework?.text ?? "");
    return { tree, report, rated: framework && rateReport(report, framework), schemaProblems };
  }

  #schemaProblems(tree: DocumentTree): SchemaProblem[] {
    return validateDocument(this.kind, tree, this.file.lines, this.parts.schemas[this.kind]);
  }

  #facts({ tree, report, rated, schemaProblems }: AnalysedDocument): Facts {
    const { lines } = this.file;
    const document = { tree, lines, schemaProblems };
    if (this.kind === "config") return { document, config: { complaints: this.#complaints(tree) } };
    if (!report)
      return {
        document,
        framework: { problems: schemaProblems.length ? [] : this.#frameworkProblems(tree) },
      };
    const facts = this.reportFacts({ report, rated });
    const { others } = this.parts.surroundings;
    return { document, report: facts, others: others && facts && { ...facts, others } };
  }

  /** What rules are told about a report; undefined where the document is none. */
  reportFacts({ report, rated }: Pick<AnalysedDocument, "report" | "rated">): ReportFacts | undefined {
    const { lines } = this.file;
    const { framework } = rated ?? {};
    const houseWords = this.parts.surroundings.glossary ?? [];
    const words = framework && this.parts.words.of(framework);
    const frameworkIds = this.#frameworks.ids;
    return report && { report, lines, rated, framework, words, frameworkIds, houseWords };
  }

  /** The frameworks that this file may follow. */
  get #frameworks(): FrameworkCatalogue {
    return this.parts.surroundings.frameworks ?? this.parts.frameworks;
  }

  #complaints(tree: DocumentTree): ConfigFacts["complaints"] {
    const { lines } = this.file;
    if (tree !== this.documents[0]?.tree) {
      const start = tree.root?.start ?? tree.start;
      const message = "Only what stands before the first “---” counts, and this does not.";
      return [{ message, at: lines.rangeOf(start, lines.endOf(lines.lineAt(start))) }];
    }
    const { complaints = [] } = this.parts.surroundings;
    return [...configComplaints(plainData(tree.root)), ...complaints].map(({ path, message }) => {
      const place = nodeAt(tree.root, path) ?? tree.root;
      return { message, at: lines.rangeOf(place?.start ?? 0, place?.end ?? 0) };
    });
  }

  #frameworkProblems(tree: DocumentTree): PlacedProblem[] {
    const data = plainData(tree.root);
    return checkFramework(loadFramework(data)).map((problem) => {
      const place = nodeAt(tree.root, problem.path) ?? tree.root;
      return { ...problem, at: this.file.lines.rangeOf(place?.start ?? 0, place?.end ?? 0) };
    });
  }

  #ground(tree: DocumentTree | undefined): Ground {
    const { lines } = this.file;
    const comments = tree ? suppressionComments(tree, lines) : [];
    return { tree, lines, comments, ruleIds: this.parts.rules.map((rule: Rule) => rule.id) };
  }
}

/** Whether the name of a part that holds others, such as `domains`, is not known but near one that is. */
function isMisspelt({ ruleId, pointer, suggestion }: SchemaProblem): boolean {
  const depth = pointer.split("/").length - 1;
  return ruleId === "property-unknown" && suggestion !== undefined && depth <= depthOfStandards;
}

/** `/domains/0/standards` has three steps; what stands deeper hides no other part. */
const depthOfStandards = 3;
