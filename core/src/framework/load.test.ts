/** Framework data as it stands while someone writes it: half-written, malformed, or far too large. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkFramework } from "./check.ts";
import { loadFramework } from "./load.ts";
import { rateOverall, rateStandard } from "./rate.ts";

const text = readFileSync("frameworks/hmip-pdu-2021.yaml", "utf8");

describe("a framework is filled in where its file leaves something out", () => {
  it("counts a standard that is rated, unless it says otherwise", () => {
    const [domain] = loadFramework({
      domains: [
        {
          number: 1,
          title: "One",
          standards: [
            { number: "1.1", title: "Rated" },
            { number: "1.2", title: "Not rated", rated: false },
            { number: "1.3", title: "Rated apart", counted: false },
          ],
        },
      ],
    }).domains;
    expect(domain?.number).toBe("1");
    expect(domain?.standards.map(({ rated, counted }) => [rated, counted])).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
  });

  it("takes a key with nothing after it as no key", () => {
    const { rollUps } = loadFramework({ rollUps: { overall: null, other: { bands: null, measure: null } } });
    expect(Object.keys(rollUps)).toEqual(["other"]);
    expect(rollUps.other).not.toHaveProperty("measure");
  });

  it("leaves out a cap's second measure until it is whole", () => {
    const { rollUps } = loadFramework({ rollUps: { overall: { caps: [{ bandOf: { bands: {} } }] } } });
    expect(rollUps.overall?.caps).toEqual([{ strength: "must", when: [] }]);
  });
});

describe("whatever stands in a file, nothing throws", () => {
  const odd: unknown[] = [null, -1, Number.NaN, 1e12, "x", [null], {}];

  it("with any value of a real framework replaced by something odd", () => {
    const original = parse(text);
    for (const path of pathsOf(original))
      for (const value of odd) trySoundly(replaced(original, path, value));
  });

  it("cut at every line that still parses", () => {
    const lines = text.split("\n");
    for (let at = 0; at < lines.length; at++) {
      const data = parsedOrNothing(lines.slice(0, at).join("\n"));
      if (data !== undefined) trySoundly(data);
    }
  });

  it("and a maximum with too many zeros takes no time", () => {
    const huge = replaced(
      parse(text),
      ["rollUps", "overall"],
      parse(`
      rates: overall
      unit: per cent
      measure: {kind: percentOfMax, of: value, childMaximum: 1000000000}
      rounding: {mode: halfUp, decimals: 0}
      bands: {better: higher, table: {source: bands, certainty: derived, edges: [{level: good, from: 0}]}}`),
    );
    const start = performance.now();
    checkFramework(loadFramework(huge));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

function trySoundly(data: unknown): void {
  const framework = loadFramework(data);
  for (const { path, message } of checkFramework(framework)) {
    expect(path.length).toBeGreaterThan(0);
    expect(message).toMatch(/[.?]$/);
  }
  const standards = framework.domains.flatMap((domain) => domain.standards);
  for (const standard of standards) rateStandard(framework, standard, [{ question: "one", percent: 60 }]);
  rateOverall(framework, [{ standard: "1.1", state: "notRated" }]);
}

/** The places of all values, of lists only the first two: every kind of part is there. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.slice(0, 2).entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function replaced(data: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(key), replaced(data[Number(key)], rest, value));
  const group = data as Record<string, unknown>;
  return { ...group, [key]: replaced(group[key], rest, value) };
}

function parsedOrNothing(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined;
  }
}
