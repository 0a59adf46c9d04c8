/** The page before it shows anything: strict, and made of text that stays text. */
import { describe, expect, it } from "vitest";
import { previewShell } from "../../preview/shell.ts";

const parts = {
  title: "Preview",
  contentSecurityPolicy: "default-src 'none'; script-src 'nonce-abc'",
  styleAddress: "https://file.example/preview.css",
  scriptAddress: "https://file.example/preview.js",
};

describe("the shell of the preview", () => {
  it("has no style and no script of its own, nor anything from elsewhere than it is told", () => {
    const html = previewShell({ ...parts, nonce: "abc" });
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script nonce="abc" src="https://file.example/preview.js" defer>',
    ]);
    expect(html.match(/(?:src|href)="(?!#)[^"]*"/g)).toEqual([
      'href="https://file.example/preview.css"',
      'src="https://file.example/preview.js"',
    ]);
  });

  it("sets the policy before anything that it is about", () => {
    const html = previewShell(parts);
    expect(html).toContain('content="default-src &#39;none&#39;; script-src &#39;nonce-abc&#39;"');
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<link"));
  });

  it("lets no part become HTML", () => {
    const html = previewShell({ ...parts, title: `</title><script>"'&`, nonce: `"><script>` });
    expect(html).toContain("<title>&#60;/title&#62;&#60;script&#62;&#34;&#39;&#38;</title>");
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it("has a way past the bar, a place for messages that is read aloud, and one for the report", () => {
    const html = previewShell(parts);
    expect(html).toContain('<a class="skip-link" href="#report">');
    expect(html).toMatch(/id="status" role="status"/);
    expect(html).toMatch(/<main class="report" id="report" tabindex="-1"><\/main>/);
  });
});
