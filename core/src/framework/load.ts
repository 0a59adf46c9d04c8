/**
 * Framework data to a framework: fills in what may be left out, so that nothing after this asks whether
 * a list is there. The schema has checked the data; what is malformed all the same is left out.
 */
import type {
  Bands,
  BandTable,
  Cap,
  CountTest,
  Edge,
  Framework,
  FrameworkDomain,
  FrameworkStandard,
  Level,
  NumberStyle,
  OtherWording,
  RollUp,
  Shift,
  Sourced,
  WorkedExample,
} from "./framework.ts";

// Data from a file: anything may be missing or of another type.
type Loose = { readonly [name: string]: Loose } & readonly Loose[] & string;

/** Never throws; data that is no framework at all gives an empty one. */
export function loadFramework(data: unknown): Framework {
  const given = (isGroup(data) ? withoutEmpty(data) : {}) as Loose;
  const first = listOf(given.scales)[0];
  return {
    ...(given as unknown as Framework),
    version: String(given.version ?? ""),
    sources: groupOf(given.sources) as unknown as Framework["sources"],
    scales: listOf(given.scales).map((scale) => ({
      id: scale.id as string,
      levels: listOf(scale.levels).map(loadLevel),
      states: listOf(scale.states) as unknown as [],
    })),
    populations: groupOf(given.populations) as unknown as Framework["populations"],
    domains: listOf(given.domains).map(loadDomain),
    groups: mapGroup(groupOf(given.groups), (numbers) => listOf(numbers).map(String)),
    rollUps: mapGroup(groupOf(given.rollUps), (rollUp) => loadRollUp(rollUp, String(first?.id ?? ""))),
    vocabulary: listOf(given.vocabulary) as unknown as [],
    shape: {
      sections: listOf(given.shape?.sections),
      required: listOf(given.shape?.required),
      formulas: groupOf(given.shape?.formulas) as Record<string, string>,
      ...(given.shape?.style ? { style: given.shape.style as unknown as NumberStyle } : {}),
    },
    examples: listOf(given.examples).map((example) => ({
      ...(example as unknown as WorkedExample),
      inputs: listOf(example.inputs),
    })),
  };
}

function loadLevel(level: Loose): Level {
  return { ...(level as unknown as Level), aliases: listOf(level.aliases) };
}

function loadDomain(domain: Loose): FrameworkDomain {
  return {
    number: String(domain.number),
    title: domain.title as string,
    standards: listOf(domain.standards).map(loadStandard),
  };
}

function loadStandard(given: Loose): FrameworkStandard {
  const standard = given as unknown as FrameworkStandard;
  const rated = standard.rated ?? true;
  return {
    ...standard,
    number: String(standard.number),
    otherTitles: listOf(given.otherTitles) as unknown as OtherWording[],
    otherStatements: listOf(given.otherStatements) as unknown as OtherWording[],
    rated,
    counted: standard.counted ?? rated,
    keyQuestions: listOf(given.keyQuestions).map((question) => ({
      ...(question as unknown as FrameworkStandard["keyQuestions"][number]),
      otherWordings: listOf(question.otherWordings) as unknown as OtherWording[],
      certainty: (question.certainty ?? "published") as Sourced["certainty"],
    })),
  };
}

function loadRollUp(written: Loose, scale: string): RollUp {
  const given = withGroups(written, ["measure", "rounding", "bands", "discretion", "unrated"]);
  const rollUp = given as unknown as RollUp;
  return {
    ...rollUp,
    scale: rollUp.scale ?? scale,
    ...(given.bands && { bands: loadBands(given.bands) }),
    rules: listOf(given.rules).map((rule) => ({
      ...{ strength: "must" as const },
      ...(rule as unknown as RollUp["rules"][number]),
      when: loadTests(rule.when),
    })),
    shifts: listOf(given.shifts).map((shift) => ({
      ...(shift as unknown as Shift),
      when: loadTests(shift.when),
    })),
    caps: listOf(given.caps).map(loadCap),
    unrated: {
      ...{ policy: "leaveOut", leastCoverage: 1, reasonRequired: true },
      ...(rollUp.unrated as object),
    } as RollUp["unrated"],
  };
}

function loadCap(given: Loose): Cap {
  const { bandOf, ...cap } = given as unknown as Cap;
  const { measure, rounding, bands } = groupOf(given.bandOf);
  const isWhole = isGroup(measure) && isGroup(rounding) && bands !== undefined && isGroup(bands);
  return {
    ...{ strength: "must" as const },
    ...cap,
    when: loadTests(given.when),
    ...(bandOf && isWhole && { bandOf: { ...bandOf, bands: loadBands(bands) } }),
  };
}

function loadTests(given: Loose | undefined): readonly CountTest[] {
  return listOf(given).map((test) => ({
    ...(test as unknown as CountTest),
    ...(test.levels && { levels: listOf(test.levels) as readonly string[] }),
  }));
}

function loadBands(given: Loose): Bands {
  const bands = withGroups(given, ["table", "otherwise"]) as unknown as Bands;
  return {
    better: bands.better,
    byMaximum: listOf(given.byMaximum).map((table) => loadTable(table) as BandTable & { maximum: number }),
    ...(bands.table && { table: loadTable(given.table as Loose) }),
    ...(bands.otherwise && { otherwise: loadTable(given.otherwise as Loose) }),
  };
}

/** Every edge carries its source and certainty after this. */
function loadTable(given: Loose): BandTable {
  const table = given as unknown as BandTable;
  const { source, certainty } = table;
  return {
    ...table,
    edges: listOf(given.edges).map((edge) => ({ source, certainty, ...loadEdge(edge) })),
  };
}

/** A place that is neither a number nor a part of the maximum is no place; the check asks for one. */
function loadEdge(given: Loose): Edge {
  const { from, over, ...edge } = given as unknown as Edge;
  return { ...edge, ...(isPlace(from) && { from }), ...(isPlace(over) && { over }) };
}

function isPlace(value: number | string | undefined): boolean {
  return Number.isFinite(value) || (typeof value === "string" && /^\d+\/[1-9]\d*$/.test(value));
}

function listOf(value: Loose | undefined): readonly Loose[] {
  return Array.isArray(value)
    ? (value as readonly Loose[]).filter((item) => item !== null && item !== undefined)
    : [];
}

function groupOf(value: Loose | undefined): Readonly<Record<string, Loose>> {
  return isGroup(value) ? (value as unknown as Record<string, Loose>) : {};
}

/** A group without those of its parts that should be groups themselves and are not. */
function withGroups(given: Loose, names: readonly string[]): Loose {
  const entries = Object.entries(groupOf(given));
  return Object.fromEntries(
    entries.filter(([name, value]) => !names.includes(name) || isGroup(value)),
  ) as unknown as Loose;
}

function mapGroup<To>(
  group: Readonly<Record<string, Loose>>,
  to: (value: Loose) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, to(value)]));
}

/** A key with nothing after it, as it stands while someone writes, is the same as no key. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutEmpty);
  if (!isGroup(value)) return value;
  const entries = Object.entries(value as object).filter(([, item]) => item !== null && item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutEmpty(item)]));
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
