/** What the page of changes looks like, over the look of a report. */

/** The styles. They use the colours of the report, so that light, dark and paper are as there. */
export const diffCss = `
.changes { --changes-out: #9b1c1c; --changes-out-back: #fde8e8; --changes-in: #14532d; --changes-in-back: #dcfce7; }
@media screen and (prefers-color-scheme: dark) {
  .changes { --changes-out: #fecaca; --changes-out-back: #5b1d1d; --changes-in: #bbf7d0; --changes-in-back: #14432a; }
}
.changes.report { max-width: 56rem; padding-bottom: 2rem; }
.changes h1 { margin: 0 0 0.25rem; font-size: 1.6rem; }
.changes h2 { margin: 1.4rem 0 0.5rem; padding-top: 0.5rem; border-top-width: 3px; font-size: 1.2rem; break-before: auto; break-after: avoid; }
.changes h3 { margin: 0.9rem 0 0.3rem; font-size: 1rem; break-after: avoid; }
.changes p { margin-bottom: 0.4rem; }
.changes-of { font-size: 1.1rem; }
.changes-sides, .changes-sum { font: 0.95rem/1.45 var(--report-sans); }
.changes-table { width: 100%; table-layout: fixed; border-collapse: collapse; font: 0.9rem/1.4 var(--report-sans); overflow-wrap: break-word; }
.report .changes-table th, .report .changes-table tr > td { padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid var(--report-line); text-align: left; vertical-align: top; white-space: normal; width: auto; }
.report .changes-table th { font-weight: normal; }
.report .changes-table thead th { color: var(--report-quiet); font-size: 0.8rem; }
.report .changes-table thead th:nth-child(1) { width: 50%; }
.report .changes-table thead th:nth-child(2) { width: 21%; }
.report .changes-table .changes-group th { padding-top: 0.6rem; color: var(--report-accent); font-weight: 600; }
.changes-table, .changes-table tr { break-inside: avoid; }
.changes-table .changes-group { break-after: avoid; }
@media (max-width: 36rem) {
  .changes-table { font-size: 0.75rem; }
  .report .changes-table thead th:nth-child(1) { width: 30%; }
  .report .changes-table thead th:nth-child(2) { width: 33%; }
  .changes-table .changes-note { display: block; }
}
.changes-list { margin: 0.4rem 0; padding: 0; list-style: none; }
.changes-list b { font-family: var(--report-sans); font-size: 0.9rem; }
.changes-list > li { margin: 0 0 0.5rem; padding-left: 0.8rem; border-left: 3px solid var(--report-line); break-inside: avoid; }
.changes-list p { margin: 0.1rem 0 0; line-height: 1.45; }
.changes-sign { font: 600 0.8rem var(--report-sans); color: var(--report-quiet); }
.changes-added { color: var(--changes-in); }
.changes-removed { color: var(--changes-out); }
.changes-note { font: 0.85rem var(--report-sans); color: var(--report-quiet); }
.changes del { color: var(--changes-out); background: var(--changes-out-back); text-decoration: line-through; }
.changes ins { color: var(--changes-in); background: var(--changes-in-back); text-decoration: underline; font-weight: 600; }
.changes del + ins { margin-left: 0.2em; }
.changes-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
@media print {
  .changes.report { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
  .changes h2 { margin-top: 0.9rem; }
  .changes-table, .changes-sides, .changes-sum { font-size: 8.5pt; }
  .report .changes-table thead th:nth-child(1) { width: 46%; }
  .report .changes-table thead th:nth-child(2) { width: 22%; }
  .report .changes-table th, .report .changes-table tr > td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
  .changes del, .changes ins { print-color-adjust: exact; }
}
@media (forced-colors: active) { .changes ins { text-decoration: underline double; } }
`.trim();
