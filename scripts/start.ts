/** `npm start`: builds the command line, checks the example reports with it and says what comes next. */
import { spawnSync } from "node:child_process";
import { buildAll } from "./build.ts";

const right = "examples/south-tyneside-and-gateshead.inspection.yaml";
const wrong = "examples/with-mistakes.inspection.yaml";

await buildAll();
say("A whole report, which is right:");
const clean = check(right);
say("\nThe same kind of report with mistakes that have really been published:");
check(wrong);
say(`
What comes next
  Open ${right}, change a rating and save. Then:
    npx inspection-reports check examples        checks the reports again
    npx inspection-reports explain rating-not-as-computed
    npx inspection-reports new --framework hmip-pdu-2021 --out my-report.inspection.yaml
    npm test                                     runs everything that proves this tool
  The editor extension with its live preview is not part of this version yet.`);
process.exitCode = clean === 0 ? 0 : 1;

function check(path: string): number {
  return spawnSync(process.execPath, ["dist/cli.cjs", "check", path], { stdio: "inherit" }).status ?? 2;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
