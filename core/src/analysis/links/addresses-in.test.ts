import { describe, expect, it } from "vitest";
import { addressesIn } from "./addresses-in.ts";

/** The targets of all addresses; those that are written otherwise with what is written. */
function found(text: string): string[] {
  return addressesIn(text).map(({ start, end, target }) => {
    const written = text.slice(start, end);
    return written === target ? target : `${written} → ${target}`;
  });
}

describe("an address in a text", () => {
  it.each([
    ["See https://example.org/a-b_c?d=1&e=2#f.", ["https://example.org/a-b_c?d=1&e=2#f"]],
    ["(http://example.org/x), then", ["http://example.org/x"]],
    ["https://en.example.org/wiki/Gate_(x)", ["https://en.example.org/wiki/Gate_(x)"]],
    ["[words](https://example.org/x)", ["https://example.org/x"]],
    ["<https://example.org>", ["https://example.org"]],
    ["“https://example.org”", ["https://example.org"]],
    ["www.example.org/x.", ["www.example.org/x → https://www.example.org/x"]],
    [
      "psi@nationalarchives.gsi.gov.uk.",
      ["psi@nationalarchives.gsi.gov.uk → mailto:psi@nationalarchives.gsi.gov.uk"],
    ],
    ["https://a.example and https://b.example", ["https://a.example", "https://b.example"]],
    ["https://me@example.org/", ["https://me@example.org/"]],
    ["http://[::1]:3000/x", ["http://[::1]:3000/x"]],
  ])("%s", (text, targets) => {
    expect(found(text)).toEqual(targets);
  });

  it.each([
    "file:///etc/passwd",
    "command:workbench.action.quit",
    "javascript:alert(1)",
    "vscode://settings",
    "https://",
    "https:// x",
    "www. example",
    "www.example",
    "xhttps://example.org",
    "@hmiprobation",
    "a@b",
    "17:30, 1/2, a.b.c",
    "",
  ])("none in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("is found in no time in a text that goes on and on", () => {
    const started = performance.now();
    for (const sign of ["a.", "a@", "www.", "https://", "(", "-@-.", "x".repeat(50)])
      addressesIn(sign.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
