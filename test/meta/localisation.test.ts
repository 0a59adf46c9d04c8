/** Everything the extension shows can be translated: in the manifest through its keys, in the code through `l10n.t`. */
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { messagesOfCode } from "../../scripts/localisation-files.ts";
import { pseudoLocale } from "../../scripts/pseudo-locale.ts";

const manifest = readFileSync("package.json", "utf8");
const texts: Record<string, string> = JSON.parse(readFileSync("package.nls.json", "utf8"));
const sources = globSync("client/**/*.ts");

describe("the manifest", () => {
  const used = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key);

  it("uses every key that there is, and no other", () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  });

  it("says nothing to the writer but through a key", () => {
    const { contributes } = JSON.parse(manifest);
    // What a rule finds is said in the words of its messages, which are English everywhere.
    delete contributes.configuration.properties["inspectionReports.rules"].properties;
    const shown = valuesOf(
      contributes,
      /^(?:title|description|markdownDescription|enumDescriptions|altText)$/,
    );
    expect(shown.filter((text) => !/^%.+%$/.test(text))).toEqual(["Inspection Reports"]);
  });
});

describe("the code", () => {
  it.each(sources)("%s says nothing to the writer but through l10n", (path) => {
    expect(sentencesOutsideL10n(readFileSync(path, "utf8"))).toEqual([]);
  });

  it.each(sources)("%s gives l10n a literal, which can be gathered", (path) => {
    const source = withoutComments(readFileSync(path, "utf8"));
    expect(source.match(/\bl10n\.t\(\s*[^"\s]/g)).toBeNull();
  });

  it("is gathered in the bundle", () => {
    const bundle = JSON.parse(readFileSync("l10n/bundle.l10n.json", "utf8"));
    expect(Object.keys(bundle)).toEqual(messagesOfCode());
    expect(messagesOfCode().length).toBeGreaterThan(10);
  });

  it("would be told of, if it said something by itself", () => {
    expect(sentencesOutsideL10n('window.showErrorMessage("It does not work.")')).toEqual([
      '"It does not work."',
    ]);
    expect(sentencesOutsideL10n("tell(`There is no such rule`)")).toEqual(["`There is no such rule`"]);
    expect(sentencesOutsideL10n('l10n.t("It does not work."); log.info("It does.");')).toEqual([]);
  });
});

describe("the pseudo language", () => {
  it("keeps what is for a program", () => {
    const bundles = ["l10n/bundle.l10n", "package.nls"];
    for (const bundle of bundles) {
      const plain: Record<string, string> = JSON.parse(readFileSync(`${bundle}.json`, "utf8"));
      const pseudo: Record<string, string> = JSON.parse(readFileSync(`${bundle}.qps-ploc.json`, "utf8"));
      for (const [key, text] of Object.entries(plain)) {
        expect(pseudo[key]).not.toBe(text);
        expect(forPrograms(pseudo[key] ?? "")).toEqual(forPrograms(text));
      }
    }
  });

  it("changes every word", () => {
    expect(pseudoLocale("{0} errors in `a.b`, [see](command:x.y)")).toBe(
      "⟦{0} érrórs íñ `a.b`, [séé](command:x.y) ~ ~ ~ ~⟧",
    );
  });
});

function forPrograms(text: string): string[] {
  return text.match(/\{\d+\}|command:[\w.]+|`[^`]*`|\n/g) ?? [];
}

function valuesOf(value: unknown, key: RegExp): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const own = key.test(name) ? [inner].flat().filter((text) => typeof text === "string") : [];
    return [...own, ...valuesOf(inner, key)];
  });
}

/** Literals that read like a sentence: two words beside each other. Not those for the log, nor names of editor contexts. */
function sentencesOutsideL10n(source: string): string[] {
  const code = withoutComments(source)
    .replace(/\bl10n\.t\(\s*"(?:[^"\\]|\\.)*"/g, "")
    .replace(/\blog\.\w+\((?:"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g, "");
  const literals = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.filter(
    (text) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(text) && !/^"Inspection Reports"$/.test(text),
  );
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
