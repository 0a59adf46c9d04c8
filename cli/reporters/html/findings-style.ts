/** The look of the page: light and dark as the reader's system is, black on white on paper. */

/** Plain CSS. The page's policy knows it by its hash. */
export const findingsStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --code: #f4f6f8; --link: #0a4fa3;
  --error: #a40e26; --warning: #7a4d00; --info: #0a4fa3; --hint: #57606a; --mark: #ffe8a3; --mark-ink: #1b1f24;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e8ebee; --quiet: #a9b3bd; --line: #3a434d; --code: #1e242b; --link: #8ec2ff;
    --error: #ff9aa2; --warning: #f2c26b; --info: #8ec2ff; --hint: #a9b3bd; --mark: #5c4a12; --mark-ink: #fff4d1;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --quiet: #333333; --line: #999999; --code: #ffffff; --link: #000000;
    --error: #000000; --warning: #000000; --info: #000000; --hint: #000000; --mark: #ffffff; --mark-ink: #000000;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem; max-width: 52rem; overflow-wrap: anywhere;
  background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif;
}
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.25rem 0; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.summary { font-size: 1.1rem; }
.findings { list-style: none; margin: 0; padding: 0; }
.findings > li { margin: 0.75rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-left: 6px solid var(--mine); }
.error { --mine: var(--error); } .warning { --mine: var(--warning); } .info { --mine: var(--info); } .hint { --mine: var(--hint); }
.severity { color: var(--mine); text-transform: capitalize; }
.place { color: var(--quiet); }
.head .rule { float: right; margin-left: 1rem; font-size: 0.9rem; }
.message { font-weight: 600; }
pre { margin: 0.5rem 0; padding: 0.5rem; background: var(--code); border: 1px solid var(--line); white-space: pre-wrap; font-size: 0.875rem; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; }
mark { background: var(--mark); color: var(--mark-ink); font-weight: 700; text-decoration: underline; }
.more { margin: 0.25rem 0; padding-left: 1.25rem; }
footer { margin-top: 2rem; color: var(--quiet); font-size: 0.875rem; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .findings > li, .about { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`.trim();
