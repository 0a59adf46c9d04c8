/** The check of one text as plain data, so that it can be asked of another thread and its answer kept on the disk. */
import type { FileContent } from "../../core/src/host.ts";
import {
  type Configurations,
  type Core,
  type FoundInOthers,
  kindOf,
  type ReportTraces,
  type Surroundings,
} from "../../core/src/index.ts";
import type { Problem } from "../../core/src/problem.ts";
import type { RuleLevels } from "./check-options.ts";
import { checkFile } from "./checked-file.ts";

/** What was read, and where. */
export interface CheckTask {
  readonly shown: string;
  /** In full. */
  readonly path: string;
  readonly content: FileContent;
  /** What it has in common with other reports of the run, where that is known. */
  readonly others?: FoundInOthers | undefined;
}

/** What was found in it. */
export interface CheckAnswer {
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** What other reports of the run are compared with. */
  readonly traces: readonly ReportTraces[];
  /** Whether all that the rules look at could be read. */
  readonly isReadInFull: boolean;
  /** The severities that were chosen for rules. */
  readonly levels: RuleLevels;
}

/** What holds for all files of a run. */
export interface CheckerSettings {
  /** In bytes. */
  readonly maxFileSize: number;
  /** Severities that were asked for, which win over configurations. */
  readonly rule: RuleLevels;
}

/** Checks a text. Rejects only when whoever checks it came to an end. */
export type Check = (task: CheckTask) => Promise<CheckAnswer>;

/** Checks in this thread. Without configurations none holds. */
export function checkHere(
  core: Core,
  configurations: Configurations | undefined,
  { maxFileSize, rule }: CheckerSettings,
): Check {
  return async (task) => {
    const { shown, content, others } = task;
    const holding = await surroundingsOf(task, configurations);
    const rules = { ...holding?.settings.rules, ...rule };
    const surroundings = others ? { ...holding, others } : holding;
    const checked = checkFile(core, shown, content, { rules, surroundings, maxFileSize });
    const { problems, traces, isReadInFull, levels } = checked;
    // Pieces of a text hold all of it in memory; copies do not, and answers stay until the last file is checked.
    return structuredClone({ problems, traces, isReadInFull, levels });
  };
}

/** What holds for a text besides itself; undefined where no configuration is heeded. */
export async function surroundingsOf(
  { shown, path, content }: CheckTask,
  configurations: Configurations | undefined,
): Promise<Surroundings | undefined> {
  return configurations?.of(path, kindOf(shown, content.kind === "text" ? content.text : ""));
}
