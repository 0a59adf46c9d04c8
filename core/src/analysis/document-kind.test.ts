/** What makes a file one of ours. */
import { describe, expect, it } from "vitest";
import { kindOf } from "./document-kind.ts";

describe("a file", () => {
  it.each([
    ["north.inspection.yaml", "", "report"],
    ["file:///reports/north.inspection.yml", "", "report"],
    ["frameworks/own.framework.yaml", "", "framework"],
    ["inspection-reports.yaml", "", "config"],
    ["C:\\reports\\inspection-reports.yml", "", "config"],
    ["vscode-remote://ssh-remote%2Bhost/reports/inspection-reports.yaml", "", "config"],
    ["draft.yaml", "# inspection-reports: report\ntitle: A\n", "report"],
    ["own.yaml", "\uFEFF# inspection-reports: framework\r\n", "framework"],
    ["house.yaml", "# inspection-reports: config", "config"],
  ])("%s that begins with %j is ours", (path, text, kind) => {
    expect(kindOf(path, text)).toBe(kind);
  });

  it.each([
    ["notes.yaml", "title: A\n"],
    ["my-inspection-reports.yaml", ""],
    ["inspection-reports.yaml.txt", ""],
    ["house.yaml", "# inspection-reports: configuration\n"],
    ["house.yaml", "\n# inspection-reports: config\n"],
  ])("%s that begins with %j is not", (path, text) => {
    expect(kindOf(path, text)).toBeUndefined();
  });
});
