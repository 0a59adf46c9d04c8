/** A folder as a stranger might send it: every file in it tries to do something that no file may. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Signs that steer a screen, turn the reading direction or mean something to a pipeline, and what pages would run. */
export const hostileWords = [
  "\u001b]0;title\u0007\u001b[31mred\u001b[2J\u009b1m",
  "turned \u202eback\u202c \u2066inside\u2069 \u200f",
  "\r\n::error file=x::injected\r\n##vso[task.complete result=Failed]",
  "<script>window.harm = 1</script><img src=https://harm.example/a.png onerror='window.harm = 1'>",
  "[press](javascript:alert(1)) ![picture](file:///etc/passwd) <javascript:alert(1)> [[x]](//harm.example)",
  ']]><!--" onmouseover="harm()" &#x3c;script&#x3e;',
  '=HYPERLINK("https://harm.example","x")',
  "$(touch harmed) `touch harmed` ; touch harmed | touch harmed",
  "half \ud83d, null \u0000, not a letter \uffff",
  "{{__proto__}} {{constructor}} {{toString}} [^__proto__] [^hasOwnProperty]",
];

/** Names that every object of the language has already. */
export const builtInNames = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__"],
  ...["isPrototypeOf", "__lookupSetter__", "then", "toJSON", "length", "name"],
];

const quoted = (text: string) => JSON.stringify(text).replaceAll("\\u0000", "\\0");
const names = (value: string) => builtInNames.map((name) => `  ${name}: ${value}`).join("\n");

/** Ways out of a folder, as different systems know them. */
export const waysOut = [
  "../private/house.yaml",
  "..\\private\\house.yaml",
  "../../../../../../../../../../etc/passwd",
  "/etc/passwd",
  "file:///etc/passwd",
  "FILE:/etc/passwd",
  "C:\\Windows\\win.ini",
  "c:win.ini",
  "\\\\harm.example\\share\\a.yaml",
  "//harm.example/share/a.yaml",
  "\\\\?\\C:\\a.yaml",
  "https://harm.example/a.yaml",
  "~/.ssh/id_rsa",
  "out/house.yaml",
  "out.yaml",
  "./a/../../private/house.yaml",
  "../private/\u0000",
  "CON",
];

const list = (texts: readonly string[], indent = "  ") =>
  texts.map((text) => `${indent}- ${quoted(text)}`).join("\n");

const config = `extends:
${list(waysOut)}
frameworks:
  - frameworks
${list(waysOut)}
ignore:
${list([...waysOut, "{a,{b,{c,{d,e}}}}".repeat(10), "*a".repeat(40), "[[:alpha:]-[", "+(a|aa)*(a|aa)+(b)"])}
rules:
  __proto__: off
  constructor: error
  figure-unused: warning
overrides:
  - files: ["**/**/**/**/**/**/**/**/a", "../**", __proto__]
    rules: {__proto__: off, toString: error}
glossary: [__proto__, constructor]
__proto__: {polluted: true}
constructor: {prototype: {polluted: true}}
`;

const report = `formatVersion: 1
framework: hmip-pdu-2021
title: ${quoted(hostileWords.join(" "))}
status: draft
subject:
  name: ${quoted(hostileWords[1] ?? "")}
  __proto__: {polluted: true}
__proto__: {polluted: true}
constructor: {prototype: {polluted: true}}
code: !!js/function "function () { require('child_process').execSync('touch harmed') }"
object: !!python/object/apply:os.system ["touch harmed"]
regular: !!js/regexp /(a+)+$/
merged: {<<: {__proto__: {polluted: true}}}
foreword:
  text: ${quoted(hostileWords.join("\n\n"))}
background: |
  ${hostileWords[3]}

  ${hostileWords[4]}

  In 13 of 21 cases (62 per cent) {{__proto__}} {{constructor}} enforcement was appropriate {{good}}.[^__proto__]
figures:
  good: {count: 13, of: 21}
${names("{count: 1, of: 2}")}
populations:
${names("5")}
glossary:
${names("=1+1")}
footnotes:
${names(quoted(hostileWords[4] ?? ""))}
domains:
  - domain: ${quoted(hostileWords[0] ?? "")}
    __proto__: {polluted: true}
    standards:
      - standard: 2.4 Implementation and delivery
        rating: ${quoted(hostileWords[2] ?? "")}
        keyQuestions:
          - question: ${quoted(hostileWords[6] ?? "")}
            percent: ${quoted(hostileWords[0] ?? "")}
          - question: __proto__
            percent: 60
        strengths:
${list(hostileWords, "          ")}
      - standard: __proto__
        rating: constructor
recommendations:
  - to: ${quoted(hostileWords[1] ?? "")}
    items:
      - {id: __proto__, text: ${quoted(hostileWords[3] ?? "")}, findings: [constructor, __proto__]}
`;

const framework = `formatVersion: 1
id: __proto__
title: ${quoted(hostileWords.join(" "))}
owner: ${quoted(hostileWords[0] ?? "")}
version: "1"
sources: {guidance: {title: ${quoted(hostileWords[0] ?? "")}, __proto__: {polluted: true}}, __proto__: {title: a}}
scales: [{id: constructor, levels: [{id: __proto__, label: ${quoted(hostileWords[1] ?? "")}}, {id: good, label: Good}]}]
domains: []
rollUps:
  __proto__: {rates: overall}
  overall:
    rates: overall
    unit: __proto__
    measure: {kind: constructor, of: __proto__}
    rounding: {mode: __proto__}
    bands: {better: higher, table: {source: __proto__, certainty: published, edges: []}}
`;

const baseline = `{"version": 1, "__proto__": {"polluted": true}, "files": {"__proto__": [{"rule": "__proto__", "count": 1}], "../private/house.yaml": [], "constructor": {"prototype": {"polluted": true}}}}`;

/** What is in the folder, by name. */
export const hostileFiles: Readonly<Record<string, string>> = {
  "inspection-reports.yaml": config,
  "north.inspection.yaml": report,
  "frameworks/own.framework.yaml": framework,
  "frameworks/__proto__.framework.yaml": framework.replace("id: __proto__", "id: constructor"),
  "south.inspection.yaml": report.replace("hmip-pdu-2021", "__proto__"),
  "constructor.inspection.yaml": report.replace("hmip-pdu-2021", "constructor"),
  "__proto__.inspection.yaml": "__proto__: 1\n",
  "-rf.inspection.yaml": "a: 1\n",
  "$(touch harmed).inspection.yaml": "a: 1\n",
  "\u001b[31mred\u202e.inspection.yaml": report,
  "=1+1,2.inspection.yaml": report,
  "inspection-reports-baseline.json": baseline,
  "package.json": JSON.stringify({ main: "harm.js", type: "module", scripts: { prepare: "touch harmed" } }),
  "harm.js": "require('fs').writeFileSync('harmed', '')",
  "inspection-reports.config.js": "require('fs').writeFileSync('harmed', '')",
  ".inspection-reports-cache/__proto__": "{}",
};

/** Where it is laid out, and a secret beside it that it tries to get at. */
export interface HostileWorkspace {
  readonly folder: string;
  /** The folder with the secret; whatever is in it must stay as it is. */
  readonly secrets: string;
  /** What is in that folder, file by file. */
  readonly secretsNow: () => Readonly<Record<string, string>>;
  /** What holds both. */
  readonly root: string;
}

/** A word that no output may hold. */
export const secret = "Sesame-open-7319";

/** Lays it out in a new folder, which the caller removes. */
export function layOutHostile(): HostileWorkspace {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "hostile-")));
  const [folder, secrets] = [join(root, "workspace"), join(root, "private")];
  for (const [name, text] of Object.entries(hostileFiles)) write(join(folder, name), text);
  write(join(secrets, "house.yaml"), `# inspection-reports: config\nrules: {"${secret}": off}\n`);
  write(join(secrets, "mine.framework.yaml"), `id: ${secret}\n`);
  write(join(secrets, "stolen"), `title: "${secret}\n`);
  symlinkSync("../private", join(folder, "out"));
  symlinkSync("../private/house.yaml", join(folder, "out.yaml"));
  symlinkSync("../private/stolen", join(folder, "stolen.inspection.yaml"));
  symlinkSync("../private/stolen", join(folder, "north.json"));
  symlinkSync("../../private/mine.framework.yaml", join(folder, "frameworks/mine.framework.yaml"));
  const secretsNow = () =>
    Object.fromEntries(readdirSync(secrets).map((name) => [name, readFileSync(join(secrets, name), "utf8")]));
  return { folder, secrets, secretsNow, root };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
