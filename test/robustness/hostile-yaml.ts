/** YAML as nobody writes it on purpose: every construct of its grammar, within any other, well formed or nearly so. */
import fc from "fast-check";

/** Names as reports have them, so that rules look at what is below them, and names that mean trouble. */
const name = fc.constantFrom(
  ...["formatVersion", "framework", "status", "figures", "populations", "glossary", "background", "foreword"],
  ...[
    "ratings",
    "domains",
    "domain",
    "standards",
    "standard",
    "keyQuestions",
    "question",
    "percent",
    "count",
    "of",
  ],
  ...[
    "strengths",
    "improvements",
    "recommendations",
    "groups",
    "actions",
    "text",
    "rating",
    "id",
    "score",
    "overall",
  ],
  ...[
    "<<",
    "__proto__",
    "constructor",
    "toString",
    "length",
    "",
    "~",
    "null",
    "true",
    "1.10",
    "0x10",
    "a b",
    "😀",
  ],
  ...[
    "'quoted'",
    '"double"',
    '"\\u0061"',
    "[a, b]",
    "{a: b}",
    "*a",
    "&a a",
    "!t a",
    "x".repeat(1_030),
    "? a",
    "- a",
  ],
);

const bare = fc.constantFrom(
  ...[
    "1",
    "Good",
    "1.1 Leadership",
    "hmip-pdu-2021",
    "draft",
    "12 of 20 cases (60 per cent)",
    "{{a}} and [^b]",
  ],
  ...[
    "0o17",
    "1e999",
    "-.inf",
    ".nan",
    "999999999999999999999999",
    "yes",
    "~",
    "null",
    "2022-11-21",
    "12:30:45",
  ],
  ...[
    "a: b",
    "a #b",
    "#b",
    "@a",
    "`a`",
    "%a",
    "- a",
    "a\n  b",
    "é\u2028b",
    "\ufeff",
    "\u0085",
    "\ud83d",
    "*a",
    "*z",
  ],
);
const quoted = fc.constantFrom(
  ...[
    "'a'",
    "'a''b'",
    "'a\n  b'",
    "'open",
    '"a"',
    '"\\x41\\u00e9\\U0001F600"',
    '"a\\\n  b"',
    '"\\q"',
    '"open',
  ],
);
const block = fc
  .tuple(
    fc.constantFrom("|", ">", "|-", ">+", "|2", ">1-", "|9", "|0", "|22", "|+-", "| x", "|#", ">  # why"),
    fc.array(fc.constantFrom("one", "  two", "", "\tthree", "- four", "# five", "---", "{{a}} [^b]"), {
      maxLength: 4,
    }),
    fc.constantFrom("", " ", "  ", "    ", "\t"),
  )
  .map(([header, lines, by]) => [header, ...lines.map((line) => by + line)].join("\n"));

const properties = fc.constantFrom(
  ...[
    "",
    "",
    "",
    "",
    "",
    "&a ",
    "&b ",
    "!!str ",
    "!!int ",
    "!!map ",
    "!!seq ",
    "!!binary ",
    "!!omap ",
    "!!set ",
  ],
  ...["!local ", "!<tag:yaml.org,2002:str> ", "!e!x ", "! ", "&a !!null ", "!!float &b ", "&a &b ", "&"],
);

/** One value; lines after its first are indented by whoever holds it. */
const { value } = fc.letrec<{ value: string; flow: string; list: string; map: string }>((tie) => ({
  value: fc
    .tuple(
      properties,
      fc.oneof(
        { maxDepth: 6, depthSize: "medium" },
        bare,
        quoted,
        block,
        tie("map"),
        tie("list"),
        tie("flow"),
      ),
    )
    .map(([before, text]) => (text.startsWith("\n") ? before.trimEnd() + text : before + text)),
  list: fc
    .array(tie("value"), { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `\n- ${inside(item)}`).join("")),
  map: fc
    .array(fc.tuple(name, tie("value"), fc.constantFrom(": ", ": ", ": ", ":", " : ", ":\t")), {
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) => entries.map(([key, one, colon]) => `\n${key}${colon}${inside(one)}`).join("")),
  flow: fc
    .tuple(
      fc.array(fc.tuple(name, fc.constantFrom(": ", ":", "", ", ", " ? "), tie("value")), { maxLength: 4 }),
      fc.constantFrom(["[", "]"], ["{", "}"], ["[", ""], ["{", "]"], ["[ # why\n", "\n]"]),
      fc.constantFrom(", ", ",", ",\n  ", ",,"),
    )
    .map(([entries, [open = "", close = ""], comma]) => {
      const inner = entries.map(([key, colon, one]) => key + colon + one.trim()).join(comma);
      return open + inner + close;
    }),
}));

/** Chains in which each value repeats the one before it, merged, listed or named. */
const chain = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.constantFrom("<<: *L", "x: [*L, *L]", "<<: [*L, *L]", "*L : 1", "? *L"),
  )
  .map(([length, link]) => {
    const levels = Array.from(
      { length },
      (_, i) => `l${i + 1}: &l${i + 1}\n  ${link.replaceAll("*L", `*l${i}`)}`,
    );
    return `l0: &l0\n  a: 1\n${levels.join("\n")}`;
  });

/** One construct within itself, many times. */
const deep = fc
  .tuple(
    fc.constantFrom("[", "{a: ", "- ", "? ", "[{a: ", "!t [", "a:\n ", "'", '["', "{? ", "&a [", "|\n "),
    fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant(3_000)),
  )
  .map(([sign, times]) => sign.repeat(times));

const part = fc.oneof(
  { weight: 12, arbitrary: value.map((text) => text.trimStart()) },
  { weight: 2, arbitrary: chain },
  { weight: 1, arbitrary: deep },
);

const between = fc.constantFrom(
  ...[
    "\n---\n",
    "\n--- ",
    "\n...\n",
    "\n...\n---\n",
    "\n%YAML 1.1\n---\n",
    "\n%YAML 9.9\n---\n",
    "\n---\n---\n",
  ],
  ...[
    "\n...\n%TAG !e! tag:example.org,2000:\n---\n",
    "\n%FOO bar\n",
    "\n# inspection-reports-ignore: x -- y\n",
    "\n--- |\n",
  ],
);

const head = fc.constantFrom(
  "",
  "",
  "\ufeff",
  "%YAML 1.1\n---\n",
  "%TAG ! x\n---\n",
  "formatVersion: 1\nframework: hmip-pdu-2021\n",
);

/** A whole file. */
export const hostileYaml = fc
  .tuple(
    head,
    fc.array(fc.tuple(part, between), { minLength: 1, maxLength: 3 }),
    fc.constantFrom("\n", "\n", "\r\n", "\r"),
  )
  .map(([before, parts, lineEnd]) => {
    const text = parts.map(([one, mark], i) => (i === parts.length - 1 ? one : one + mark)).join("");
    return (before + text).replaceAll("\n", lineEnd);
  });

/** What stands behind a dash or colon, its further lines two spaces in. */
function inside(text: string): string {
  return text.replaceAll("\n", "\n  ");
}
