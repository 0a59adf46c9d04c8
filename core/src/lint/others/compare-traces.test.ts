import { describe, expect, it } from "vitest";
import { compareTraces } from "./compare-traces.ts";
import { namesIn } from "./names-in.ts";
import { paragraphsIn } from "./paragraphs-in.ts";

const traced = (file: string, paragraphs: string[], subject?: string, names: string[] = []) => ({
  file,
  traces: { subject, paragraphs, names },
});

describe("reports that are compared", () => {
  it("are told which others have the same paragraph", () => {
    const found = compareTraces([traced("a", ["x", "y"]), traced("b", ["z"]), traced("c", ["x"])]);
    expect([...found]).toEqual([
      ["a", { paragraphs: { x: ["c"] }, subjects: {} }],
      ["c", { paragraphs: { x: ["a"] }, subjects: {} }],
    ]);
  });

  it("are not told of a paragraph that more than three have: that is a formula", () => {
    const reports = ["a", "b", "c"].map((file) => traced(file, ["x"]));
    expect(compareTraces(reports).size).toBe(3);
    expect(compareTraces([...reports, traced("d", ["x"])]).size).toBe(0);
  });

  it("are told which of the names in them is the subject of another, unless it is a part of their own", () => {
    const found = compareTraces([
      traced("a", [], "Westmarch PDU", ["Northmoor PDU", "Gateshead PDU", "Youth Court"]),
      traced("b", [], "South Tyneside and Gateshead PDU", ["Gateshead PDU"]),
      traced("c", [], "Northmoor PDU"),
      traced("d", [], "Gateshead PDU"),
    ]);
    expect([...found]).toEqual([
      ["a", { paragraphs: {}, subjects: { "Northmoor PDU": "c", "Gateshead PDU": "d" } }],
    ]);
  });

  it("are not compared with themselves: two documents of one file may share what they like", () => {
    expect(compareTraces([traced("a", ["x"]), traced("a", ["x"])]).size).toBe(0);
  });
});

describe("long paragraphs", () => {
  const long = "Staff told us that they had time to think about each case. ".repeat(4).trim();

  it("are the same however they are broken into lines and whatever signs they have", () => {
    const [words] = paragraphsIn(long).map((one) => one.words);
    const broken = `> ${long.replaceAll(". ", ",\n  ").toUpperCase()}!`;
    expect(paragraphsIn(broken).map((one) => one.words)).toEqual([words]);
  });

  it("stand where they are, and short ones are none", () => {
    const text = `Short.\n\n${long}\n \nShort again.\n`;
    expect(paragraphsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([long]);
  });
});

describe("names", () => {
  const names = (text: string) => namesIn(text).map(({ name }) => name);

  it("are rows of words with a capital, with those within them, across lines too", () => {
    expect(names("Staff met people of South\nTyneside and Gateshead.")).toEqual([
      "South Tyneside",
      "South Tyneside and Gateshead",
      "Tyneside and Gateshead",
    ]);
  });

  it("end before the ’s of a possessive, and at a full stop", () => {
    expect(names("It was Westmarch PDU’s plan. Northmoor had none.")).toEqual(["Westmarch PDU"]);
  });
});
