/** What the file says about itself. Written here rather than by the library, whose files carry the moment they were made. */
import type { FinishedReport } from "../../core/src/export/finished-report.ts";
import { legalText } from "./legal-text.ts";

/** The files of properties that take the place of the library's own. */
export function propertyFiles({ title, publisher, language, status }: FinishedReport) {
  const core = [
    ["dc:title", title],
    ["dc:creator", publisher],
    ["dc:language", language],
    ["cp:contentStatus", statuses[status]],
  ] as const;
  const app = [
    ["Application", "Inspection Reports"],
    ["Company", publisher],
  ] as const;
  return [
    { path: "docProps/core.xml", data: file("cp:coreProperties", coreNames, core) },
    { path: "docProps/app.xml", data: file("Properties", appNames, app) },
  ];
}

const statuses: Readonly<Record<FinishedReport["status"], string>> = {
  draft: "Draft",
  "factual-accuracy": "Draft for factual accuracy check",
  published: "Final",
};

const coreNames =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const appNames = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"';

function file(root: string, names: string, properties: readonly (readonly [string, string])[]): string {
  const said = properties
    .filter(([, value]) => value)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} ${names}>${said.join("")}</${root}>`;
}

function escapeXml(text: string): string {
  return legalText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
