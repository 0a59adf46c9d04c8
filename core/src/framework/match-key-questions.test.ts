import { describe, expect, it } from "vitest";
import { loadFramework } from "./load.ts";
import { matchKeyQuestions } from "./match-key-questions.ts";

const engaging = "Does planning focus sufficiently on engaging the person?";
const desistance = "Does planning focus sufficiently on supporting desistance?";
const safety = "Does planning focus sufficiently on keeping other people's homes safe?";
const ofReviewing = "Does reviewing focus sufficiently on supporting desistance?";

const framework = loadFramework({
  domains: [
    {
      number: "1",
      title: "Casework",
      standards: [
        {
          number: "1.1",
          title: "Planning",
          keyQuestions: [engaging, desistance, safety].map((question) => ({ question })),
        },
        { number: "1.2", title: "Reviewing", keyQuestions: [{ question: ofReviewing }] },
      ],
    },
  ],
});

function match(...texts: (string | undefined)[]) {
  const standard = framework.domains[0]?.standards[0];
  if (!standard) throw new Error("the framework has a standard");
  const { written, missing } = matchKeyQuestions(framework, standard, texts);
  return {
    kinds: written.map(({ kind }) => kind),
    written,
    missing: missing.map(({ question }) => question),
  };
}

describe("the key questions of a standard", () => {
  it("match whatever the case, spaces, quotation marks and final question mark", () => {
    const { kinds, missing } = match(
      "does planning focus  sufficiently on keeping other people’s homes safe",
      engaging,
      desistance,
    );
    expect(kinds).toEqual(["exact", "exact", "exact"]);
    expect(missing).toEqual([]);
  });

  it("are missing where none is written", () => {
    expect(match().missing).toEqual([engaging, desistance, safety]);
  });

  it("are reworded where their own words come near, however long the stem they share", () => {
    const { kinds, missing } = match(
      "Does planning sufficiently focus on keeping other people's streets safe?",
    );
    expect(kinds).toEqual(["reworded"]);
    expect(missing).toEqual([engaging, desistance]);
    expect(match("Does planning focus sufficiently on children?").kinds).toEqual(["unknown"]);
  });

  it("go to the question they are nearest to, whichever is written first", () => {
    const { written } = match(
      "Does planning focus on engaging persons?",
      "Does planning focus on engaging the person?",
    );
    expect(written[1]).toMatchObject({ kind: "reworded", question: { question: engaging } });
  });

  it("are told apart from those of another standard, with the one that was meant", () => {
    const { written, missing } = match(engaging, ofReviewing, safety);
    expect(written[1]).toMatchObject({
      kind: "unknown",
      home: { number: "1.2" },
      meant: { question: desistance },
    });
    expect(missing).toEqual([]);
  });

  it("are repeated where one is asked twice, known or not", () => {
    expect(match(engaging, engaging.toUpperCase()).written[1]).toEqual({ kind: "repeated", first: 0 });
    expect(match("Who came?", "who came").written[1]).toEqual({ kind: "repeated", first: 0 });
  });

  it("fill a place even when they are unknown or empty, so that nothing is called missing for them", () => {
    expect(match("Who came?", engaging).missing).toHaveLength(1);
    expect(match(undefined, "  ", engaging).missing).toEqual([]);
  });

  it("may be the only one that is left", () => {
    expect(match(engaging, safety, "Who came?").written[2]).toMatchObject({
      meant: { question: desistance },
    });
  });
});
