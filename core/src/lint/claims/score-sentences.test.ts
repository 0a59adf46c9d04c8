import { describe, expect, it } from "vitest";
import { testCore } from "../../../../test/support/core.ts";

const ruleIds = [
  "lowest-score-wrong",
  "distance-to-boundary-wrong",
  "explanation-percentage-foreign",
  "figure-quoted-differently",
];

describe("what an explanation says of a table with 74 for engagement, 66 for desistance and 60 for safety", () => {
  it.each([
    ["Desistance scored lowest.", "Desistance"],
    ["Work to support desistance scored lowest, at 66 per cent.", "Work to support desistance"],
    ["The lowest-scoring key question was desistance.", "desistance"],
    ["The lowest of the three scores was that for desistance.", "desistance"],
    ["The rating is driven by the lowest score, which was for desistance.", "desistance"],
    ["The score for engagement was the lowest.", "engagement"],
    ["Keeping people safe had the highest score.", "Keeping people safe"],
    ["Our lowest score, 60 per cent, was for engagement.", "engagement"],
    ["The lowest score is within two per cent of 'Good'.", "within two per cent"],
    [
      "The lowest score fell short of the boundary by no more than two per cent.",
      "no more than two per cent",
    ],
    ["At 60 per cent, the score was one point below the next rating band.", "one point"],
    ["The score for engagement is four percentage points below 'Outstanding'.", "four percentage points"],
    ["The scores for engagement (77 per cent) and desistance (66 per cent) were good.", "77 per cent"],
    [
      "Engagement scored 74 per cent, desistance 66 per cent and keeping people safe 61 per cent.",
      "61 per cent",
    ],
    ["The PDU scored 74 per cent for engagement and 68 per cent for desistance.", "68 per cent"],
    ["At 61 per cent, the score for keeping people safe was the lowest.", "61 per cent"],
    ["The lowest score was 61 per cent.", "61 per cent"],
    ["The rating rests on a score of 61 per cent.", "61 per cent"],
  ])("%s", (sentence, words) => {
    expect(marked(sentence)).toEqual([words]);
  });

  it.each([
    "The lowest score was not for desistance but for keeping people safe.",
    "Engagement scored highest and keeping people safe scored lowest.",
    "The lowest scores were for keeping people safe and desistance.",
    "Desistance was the second lowest scoring key question.",
    "For short sentences, the lowest score was for engagement.",
    "Among new staff, desistance was the lowest scoring key question.",
    "Across the domain, the lowest score was for desistance.",
    "The lowest score was for work by new staff on desistance.",
    "Practitioners said that engagement was the lowest scoring area.",
    "People on probation gave the lowest score to engagement.",
    "The lowest scoring item in the survey was engagement.",
    "Had the lowest score been for engagement, we would have used discretion.",
    "The lowest score was 20 percentage points below the boundary for 'Outstanding'.",
    "The score for desistance was within two percentage points of the boundary.",
    "The score was more than four percentage points below the boundary.",
    "Two of the three scores were within two percentage points of the boundary.",
    "The office was within two per cent of the boundary of its budget.",
    "It was two percentage points below the threshold for payment.",
    "The score for keeping people safe was 61 per cent for women and 59 per cent for men.",
    "The score for engagement was 60 per cent in cases of young adults.",
    "The score for engagement was good: 81 per cent had been seen within a week.",
    "The staff engagement score was 71 per cent, and staff scored 82 per cent on a test.",
    "Two of the three key questions (67 per cent) were above 65 per cent.",
    "Scores for engagement and keeping people safe are 14 per cent apart.",
    "Keeping people safe scored lowest, with 44 per cent of home visits missing.",
    "The score was 59.6 per cent before it was rounded.",
    "The score for keeping people safe was “61 per cent or so”, a manager said.",
    "The lowest score is for",
    "The lowest score, of",
  ])("leaves alone: %s", (sentence) => {
    expect(marked(sentence)).toEqual([]);
  });
});

describe("tables that cannot be compared with", () => {
  it.each([
    ["a percentage is missing", ["74", "66", ""]],
    ["a percentage is a share of one", ["74", "0.66", "60"]],
    ["a key question is missing", ["74", "60"]],
  ])("%s", (_why, percentages) => {
    expect(marked("Engagement scored lowest, at 12 per cent.", percentages)).toEqual([]);
  });

  it("have standards whose title several have: only the number tells which", () => {
    const text = (name: string) => `For ${name}, the lowest score was for the child's desistance.`;
    expect(problems(youth(text("assessment")))).toEqual([]);
    expect(problems(youth(text("2.1 assessment")))).toHaveLength(1);
  });
});

const questions = [
  "Is the sentence or post-custody period implemented effectively with a focus on engaging the person on probation?",
  "Does the implementation and delivery of services effectively support desistance?",
  "Does the implementation and delivery of services effectively support the safety of other people?",
];

/** The words that are reported in an explanation. */
function marked(sentence: string, percentages: readonly string[] = ["74", "66", "60"]): string[] {
  const rows = percentages.map((percent, at) => [
    `          - question: ${questions[at]}`,
    `            percent: ${percent}`,
  ]);
  return problems(
    [
      "formatVersion: 1",
      "framework: hmip-pdu-2021",
      "domains:",
      "  - domain: 2 Court work and case supervision",
      "    standards:",
      "      - standard: 2.4 Implementation and delivery",
      "        rating: Requires improvement",
      "        keyQuestions:",
      ...rows.flat(),
      "        explanation: |",
      `          ${sentence}`,
    ].join("\n"),
  );
}

function youth(foreword: string): string {
  const table = (domain: string, standard: string, scores: readonly number[]) => [
    `  - domain: ${domain}`,
    "    standards:",
    `      - standard: ${standard}`,
    "        keyQuestions:",
    "          - question: Does assessment sufficiently analyse how to support the child's desistance?",
    `            percent: ${scores[0]}`,
    "          - question: Does assessment sufficiently analyse how to keep the child safe?",
    `            percent: ${scores[1]}`,
    "          - question: Does assessment sufficiently analyse how to keep other people safe?",
    `            percent: ${scores[2]}`,
  ];
  return [
    "formatVersion: 1",
    "framework: hmip-youth-2018",
    `foreword: {text: "${foreword}"}`,
    "domains:",
    ...table("2 Court disposals", "2.1 Assessment", [80, 70, 60]),
    ...table("3 Out-of-court disposals", "3.1 Assessment", [50, 70, 60]),
  ].join("\n");
}

function problems(text: string): string[] {
  const lines = text.split("\n");
  return testCore()
    .analyse("a.inspection.yaml", text)
    .problems()
    .filter(({ ruleId }) => ruleIds.includes(ruleId))
    .map(({ range }) => (lines[range.start.line] ?? "").slice(range.start.character, range.end.character));
}
