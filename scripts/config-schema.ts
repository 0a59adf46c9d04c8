/** The JSON Schema of a configuration: written here, but for the rules, which are those that there are. */
import {
  longestPattern,
  mostEntries,
  mostInWords,
  percentSigns,
  ruleLevels,
} from "../core/src/lint/config.ts";
import { failedRuleId } from "../core/src/lint/run.ts";
import { formatJson } from "./format-json.ts";

/** What the schema says of a rule. */
export interface ListedRule {
  readonly id: string;
  readonly summary: string;
  readonly severity: string;
}

/** The schema as text, formatted as the project is. A rule that failed is always shown, so it can have no level. */
export function configSchema(rules: readonly ListedRule[], notice: string): string {
  const properties = Object.fromEntries(
    rules.filter(({ id }) => id !== failedRuleId).map((rule) => [rule.id, levelOf(rule)]),
  );
  const schema = {
    ...base,
    $comment: notice,
    $defs: { ...base.$defs, rules: { ...base.$defs.rules, properties } },
  };
  return formatJson(JSON.stringify(schema), "config.schema.json");
}

function levelOf({ summary, severity }: ListedRule): object {
  return { $ref: "#/$defs/level", description: summary, default: severity };
}

const aPath = { type: "string", pattern: "\\S" };

const aPattern = {
  type: "string",
  title: "Pattern",
  description:
    "Files, or a folder with everything in it, seen from this file. One star stands for any letters, two for any folders; a name without a slash is found in every folder.",
  // No “!”, which means “not” elsewhere; nothing above this folder; and no longer than anybody writes.
  pattern: `^(?!!|(?:.*/)?\\.\\.(?:/|$)).{1,${longestPattern}}$`,
  examples: ["drafts/**", "*.draft.inspection.yaml"],
};

const base = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://inspection-reports.dev/schemas/config.schema.json",
  title: "Configuration",
  description:
    "How the reports in this folder and below are checked: the file “inspection-reports.yaml”. The nearest one above a report counts.",
  type: "object",
  additionalProperties: false,
  properties: {
    extends: {
      type: "array",
      maxItems: mostEntries,
      description:
        "Configurations that this one builds on. What is said here wins; among several, what a later one says.",
      examples: [["../shared/inspection-reports.yaml"]],
      items: {
        ...aPath,
        title: "File",
        description: "Another configuration, seen from this file.",
        examples: ["../shared/inspection-reports.yaml"],
      },
    },
    rules: {
      $ref: "#/$defs/rules",
      description:
        "How much each rule matters, for all reports; a rule that is not named keeps its usual severity.",
      examples: [{ "figure-unused": "off", "section-missing": "warning" }],
    },
    overrides: {
      type: "array",
      maxItems: mostEntries,
      description: "Rules that matter more or less in some files. A later entry wins over an earlier one.",
      examples: [[{ files: ["drafts/**"], rules: { "section-missing": "off" } }]],
      items: { $ref: "#/$defs/override" },
    },
    frameworks: {
      type: "array",
      maxItems: mostEntries,
      description:
        "Folders with frameworks of your own, which reports may then follow like those that come with the tool. A framework is a file called NAME.framework.yaml, or one that begins with “# inspection-reports: framework”.",
      examples: [["frameworks"]],
      items: {
        ...aPath,
        title: "Folder",
        description: "A folder, seen from this file. What is in folders inside it is not read.",
        examples: ["frameworks"],
      },
    },
    glossary: {
      type: "array",
      description:
        "Acronyms that every reader of your reports knows: they need no entry in a report’s glossary.",
      examples: [["HMPPS", "PDU"]],
      items: {
        type: "string",
        title: "Word",
        description: "An acronym.",
        pattern: "\\S",
        examples: ["HMPPS"],
      },
    },
    style: {
      type: "object",
      description:
        "How your house writes numbers in prose. What is said here wins over the framework that a report follows.",
      additionalProperties: false,
      examples: [{ percent: "per cent", wordsUpTo: 9 }],
      properties: {
        percent: {
          enum: percentSigns,
          description: "What stands behind the number of a percentage in prose. In tables it is always “%”.",
          examples: ["per cent"],
        },
        wordsUpTo: {
          type: "integer",
          minimum: 0,
          maximum: mostInWords,
          description:
            "The greatest whole percentage of a named figure that is written in words: five per cent, but 12 per cent.",
          examples: [9],
        },
      },
    },
    ignore: {
      type: "array",
      maxItems: mostEntries,
      description:
        "Files that are passed over when a whole folder is checked. A file that is named is checked all the same.",
      examples: [["templates/**"]],
      items: { $ref: "#/$defs/pattern" },
    },
  },
  $defs: {
    pattern: aPattern,
    level: {
      title: "Level",
      description: "How much a rule matters: error, warning, info or hint, or off for not at all.",
      enum: ruleLevels,
      examples: ["off"],
    },
    rules: {
      type: "object",
      title: "Levels of rules",
      description: "Rules, each with how much it matters.",
      additionalProperties: false,
      properties: {},
    },
    override: {
      type: "object",
      title: "Override",
      description: "Some files, and how much rules matter in them.",
      examples: [{ files: ["drafts/**"], rules: { "section-missing": "off" } }],
      additionalProperties: false,
      required: ["files", "rules"],
      properties: {
        files: {
          type: "array",
          maxItems: mostEntries,
          description: "The files that are meant.",
          examples: [["drafts/**"]],
          items: { $ref: "#/$defs/pattern" },
        },
        rules: {
          $ref: "#/$defs/rules",
          description: "How much each rule matters in these files.",
          examples: [{ "section-missing": "off" }],
        },
      },
    },
  },
};
