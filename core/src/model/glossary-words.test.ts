import { describe, expect, it } from "vitest";
import { testCore } from "../../../test/support/core.ts";
import { glossaryUses } from "./glossary-words.ts";

/** The words of the glossary that the background uses, with what the file has at their places. */
function uses(background: string, glossary = "{PDU: Unit, PSO/PSOs: Officer, R&D: Research}"): string[] {
  const text = `glossary: ${glossary}\nbackground: |\n  ${background}\n`;
  const { documents, file } = testCore().analyse("a.inspection.yaml", text);
  const report = documents[0]?.report;
  return (report?.prose ?? []).flatMap(({ value }) =>
    value && report
      ? glossaryUses(value, report).map(({ name, range: { start, end } }) => {
          const { lines } = file;
          return `${lines.text.slice(lines.offsetAt(start), lines.offsetAt(end))} is ${name}`;
        })
      : [],
  );
}

describe("a use of a word of the glossary", () => {
  it.each([
    ["The PDU works.", ["PDU is PDU"]],
    ["(PDU), “PDU” and PDU’s", ["PDU is PDU", "PDU is PDU", "PDU is PDU"]],
    ["Two PDUs with PSO and PSOs.", ["PDUs is PDU", "PSO is PSO/PSOs", "PSOs is PSO/PSOs"]],
    ["R&D pays.", ["R&D is R&D"]],
  ])("%s", (text, found) => {
    expect(uses(text)).toEqual(found);
  });

  it.each(["The pdu.", "PDUx", "xPDU", "http://PDU.org/PDU/x", "a@PDU.org", "#PDU", "PDU/x", "PDU-like"])(
    "%s has none",
    (text) => {
      expect(uses(text)).toEqual([]);
    },
  );

  it("needs a glossary", () => {
    expect(uses("The PDU works.", "{}")).toEqual([]);
  });
});
