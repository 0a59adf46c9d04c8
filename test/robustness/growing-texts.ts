/** Texts that grow in one way each: whatever grows, the work must grow with it and no faster. */

const head = "formatVersion: 1\nframework: hmip-pdu-2021\n";
const standards = `${head}domains:\n  - domain: 1 Organisational delivery\n    standards:\n`;
const questions = `${standards}      - standard: 2.1 Assessment\n        keyQuestions:\n`;

/** By what grows: the text at a size, which is a number of its parts. */
export const growingTexts: Readonly<Record<string, (size: number) => string>> = {
  "unknown names": (size) => head + times(size, (i) => `name${i}: ${i}\n`),
  "the same name": (size) => head + times(size, () => "lead: a\n"),
  figures: (size) =>
    `${head}figures:\n${times(size, (i) => `  f${i}: {count: 3, of: 5}\n`)}background: ${times(size, (i) => `{{f${i}}} `)}\n`,
  "figures that are unknown": (size) => `${head}background: ${times(size, (i) => `See {{f${i}}}. `)}\n`,
  footnotes: (size) =>
    `${head}background: ${times(size, (i) => `a[^n${i}] `)}\nfootnotes:\n${times(size, (i) => `  n${i}: A note.\n`)}`,
  acronyms: (size) =>
    `${head}background: ${times(size, (i) => `Big Club Of ${i} (BCO${i}) and BCO${i}. `)}\n`,
  glossary: (size) => `${head}background: a\nglossary:\n${times(size, (i) => `  W${i}: Word Number ${i}\n`)}`,
  "claims in one text": (size) =>
    `${head}background: ${times(size, (i) => `In ${i} of 20 cases (60 per cent) it was. `)}\n`,
  "standards that are unknown": (size) =>
    standards + times(size, (i) => `      - standard: 9.${i} Nothing\n`),
  "the same standard": (size) => standards + times(size, () => "      - standard: 1.1 Leadership\n"),
  "key questions": (size) =>
    questions + times(size, (i) => `          - {question: Is it ${i}?, percent: 3}\n`),
  findings: (size) =>
    `${standards}      - standard: 1.1 Leadership\n        strengths:\n${times(size, (i) => `          - {id: a${i}, text: It is good.}\n`)}`,
  recommendations: (size) =>
    `${head}recommendations:\n  groups:\n    - to: Staff\n      actions:\n${times(size, (i) => `        - {text: Do it., findings: [a${i}]}\n`)}`,
  documents: (size) => times(size, () => `---\n${head}background: See {{a}}.\n`),
  "empty documents": (size) => times(size, () => "---\n...\n"),
  comments: (size) => head + times(size, (i) => `# inspection-reports-ignore: rule-${i} -- why\n`),
  aliases: (size) => `${head}lead: &a b\nannexes: [${times(size, () => "{title: *a}, ")}]\n`,
  "merged maps": (size) => `${head}a: &a {b: 1}\nc:\n${times(size, () => "  - <<: *a\n")}`,
  "half-typed lines": (size) => head + times(size, () => "half typed\n"),
  "open quotation marks": (size) => head + times(size, () => "a: 'b\n"),
  "open brackets": (size) => head + times(size, () => "a: [b\n"),
  tabs: (size) => `${head}domains:\n${times(size, () => "\t- a\n")}`,
  "empty lines in a block": (size) => `${head}background: |\n${times(size, () => "\n   \n")}  end\n`,
  "spaces in a line": (size) => `${head}lead: a${times(size, () => "    ")}b\n`,
  "lines of one plain text": (size) => `${head}background: a\n${times(size, () => "  b c d\n")}`,
  "escapes in quotation marks": (size) => `${head}background: "${times(size, () => "\\u00e9\\n")}"\n`,
  "brackets in brackets": (size) => `a: ${times(size, () => "[")}`,
  "dashes behind dashes": (size) => times(size, () => "- "),
  "question marks": (size) => times(size, () => "? "),
};

function times(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join("");
}
