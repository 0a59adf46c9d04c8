/**
 * Findings as JUnit's XML: a suite for each file, in it a case for each rule that found something and one for all the
 * others. A case has failed when what it found gives exit code 1, so the tests are green when the run is.
 */
import type { Problem } from "../../core/src/problem.ts";
import { type Tally, tooManyWarnings } from "../check/tally.ts";
import { counted } from "./counted.ts";
import { casesOfFile, failing, type TestCase } from "./junit/test-case.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { countsForPrograms, summaryOf } from "./summary.ts";
import { xmlDocument, xmlElement, xmlText } from "./xml.ts";

type Needed = Pick<ReporterOptions, "failOn" | "maxWarnings">;

interface FoundInFile {
  readonly shown: string;
  readonly problems: readonly Problem[];
}

/** Gives one document at the end: whether warnings are too many is known only then. */
export function junitReporter({ failOn, maxWarnings }: Needed): Reporter {
  const files: FoundInFile[] = [];
  return {
    file({ shown, problems }) {
      files.push({ shown, problems });
      return "";
    },
    end(tally) {
      const fails = failing({ failOn, tooManyWarnings: tooManyWarnings(tally, maxWarnings) });
      const ofFiles = files.map(({ shown, problems }) => ({
        name: shown,
        cases: casesOfFile(shown, problems, fails),
      }));
      const suites = [runSuite(tally, maxWarnings), ...ofFiles];
      const written = suites.map((suite) => `  ${suiteElement(suite)}\n`);
      const { skipped: _, ...counts } = countsOf(suites.flatMap(({ cases }) => cases));
      return xmlDocument(
        xmlElement("testsuites", { name: "inspection-reports", ...counts }, "\n", ...written),
      );
    },
  };
}

interface Suite {
  readonly name: string;
  readonly properties?: object;
  readonly cases: readonly TestCase[];
}

/** The run as a whole: its counts, and whether it had too many warnings. */
function runSuite(tally: Tally, maxWarnings: number | undefined): Suite {
  const allowed = `Found ${counted(tally.warnings, "warning")}, and --max-warnings allows ${maxWarnings}.`;
  const failed = tooManyWarnings(tally, maxWarnings);
  const run: TestCase = {
    name: "run",
    classname: "inspection-reports",
    ...(failed && { failure: { type: "max-warnings", message: allowed, text: allowed } }),
    output: summaryOf(tally, "hint"),
  };
  return { name: "inspection-reports", properties: countsForPrograms(tally), cases: [run] };
}

function suiteElement({ name, properties, cases }: Suite): string {
  const given = Object.entries(properties ?? {}).map(([key, value]) =>
    xmlElement("property", { name: key, value: String(value) }),
  );
  const head = given.length > 0 ? [`    ${xmlElement("properties", {}, ...given)}\n`] : [];
  const written = cases.map((one) => `    ${caseElement(one)}\n`);
  return xmlElement("testsuite", { name, ...countsOf(cases) }, "\n", ...head, ...written, "  ");
}

function countsOf(cases: readonly TestCase[]) {
  return {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure).length,
    errors: cases.filter(({ error }) => error).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  };
}

function caseElement({ name, classname, error, failure, skipped, output }: TestCase): string {
  const parts = [
    ...(skipped === undefined ? [] : [xmlElement("skipped", {}, xmlText(skipped))]),
    ...(error
      ? [xmlElement("error", { type: error.type, message: error.message }, xmlText(error.text))]
      : []),
    ...(failure
      ? [xmlElement("failure", { type: failure.type, message: failure.message }, xmlText(failure.text))]
      : []),
    ...(output ? [xmlElement("system-out", {}, xmlText(output))] : []),
  ];
  return xmlElement("testcase", { classname, name }, ...parts);
}
