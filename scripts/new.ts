/**
 * `npm run new rule <id>`: a rule's file and page, ready to be filled in, and the index that knows it.
 */

import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { camelCase } from "./generated-files.ts";

const [what, id = ""] = process.argv.slice(2);
if (what !== "rule" || !/^[a-z]+(?:-[a-z]+)+$/.test(id)) {
  process.stderr.write("Usage: npm run new rule <subject>-<complaint>, such as rating-not-as-computed\n");
  process.exit(2);
}
const path = `core/src/rules/${id}`;
if (existsSync(`${path}.ts`)) {
  process.stderr.write(`${path}.ts is there already.\n`);
  process.exit(2);
}

writeFileSync(
  `${path}.ts`,
  `/** Say in one sentence what is wrong. */
import type { ReportRule } from "../lint/rule.ts";

export const ${camelCase(id)}: ReportRule = {
  id: "${id}",
  summary: "Say in one line what it finds.",
  severity: "warning",
  reads: "report",
  check({ report }, say) {
    if (report.title?.text !== "${id}") return;
    say({ at: report.part.at("title"), message: "Say why, with the arithmetic." });
  },
};
`,
);
writeFileSync(
  `${path}.md`,
  `# ${id}

Say why this matters to the reader of a report.

\`\`\`yaml wrong
title: ${id}
#      ${"^".repeat(id.length)} Say why
\`\`\`

\`\`\`yaml right
title: An inspection
\`\`\`
`,
);
process.stdout.write(
  `Wrote ${path}.ts and ${path}.md. Its page is its test: npx vitest run test/rules -t ${id}\n`,
);
process.exitCode = spawnSync("npm", ["run", "--silent", "generate"], { stdio: "inherit" }).status ?? 1;
