/**
 * All formats of `check`, in the order of the help. Each is a file of its own, loaded when it is asked for: this one
 * is read on every start.
 */
import type { ReportFormat } from "./reporter.ts";

/** The formats by their name. */
export const formats = {
  pretty: {
    about: "file by file, with the lines and what can be done about them (default)",
    readers: "people",
    load: async () => (await import("./pretty.ts")).prettyReporter,
  },
  compact: {
    about: "one line for each finding",
    readers: "people",
    load: async () => (await import("./compact.ts")).compactReporter,
  },
  markdown: {
    about: "a table for the comment on a pull request",
    readers: "people",
    load: async () => (await import("./markdown.ts")).markdownReporter,
  },
  html: {
    about: "one page to read, print or keep",
    readers: "people",
    load: async () => (await import("./html.ts")).htmlReporter,
  },
  github: {
    about: "GitHub Actions: marks in the changed files, and a table in the job's summary",
    readers: "people",
    load: async () => (await import("./github.ts")).githubReporter,
  },
  gitlab: {
    about: "GitLab: a Code Quality report",
    readers: "programs",
    load: async () => (await import("./gitlab.ts")).gitlabReporter,
  },
  sarif: {
    about: "SARIF 2.1.0, for code scanning",
    readers: "programs",
    load: async () => (await import("./sarif.ts")).sarifReporter,
  },
  junit: {
    about: "JUnit XML, a test for each file and rule: what gives exit code 1 has failed",
    readers: "programs",
    load: async () => (await import("./junit.ts")).junitReporter,
  },
  checkstyle: {
    about: "Checkstyle XML",
    readers: "programs",
    load: async () => (await import("./checkstyle.ts")).checkstyleReporter,
  },
  rdjson: {
    about: "JSON for reviewdog",
    readers: "programs",
    load: async () => (await import("./rdjson.ts")).rdjsonReporter,
  },
  json: {
    about: "everything, as “inspection-reports schema findings” describes it",
    readers: "programs",
    load: async () => (await import("./json.ts")).jsonReporter,
  },
  jsonl: {
    about: "the same as one line for each finding, and one with the counts",
    readers: "programs",
    load: async () => (await import("./jsonl.ts")).jsonlReporter,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** All names, in the order of the help. */
export const formatNames = Object.keys(formats) as readonly FormatName[];
