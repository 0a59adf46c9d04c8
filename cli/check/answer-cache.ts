/**
 * What was found before, kept in a folder for the next run. An answer counts only when everything that it followed
 * from is the same: the program, the text, its name and all that holds for it. It holds no place in the file system,
 * and one that is damaged or of another shape counts as none and is written anew.
 */
import { createHash } from "node:crypto";
import type { FileContent } from "../../core/src/host.ts";
import type { FrameworkCatalogue, Surroundings } from "../../core/src/index.ts";
import { failedRuleId } from "../../core/src/lint/run.ts";
import { readEntry, writeEntry } from "../../host/kept-entries.ts";
import type { CheckAnswer, CheckerSettings, CheckTask } from "./checker.ts";
import { isAnswer } from "./is-answer.ts";

/** Keeps answers from one run to the next. */
export interface KeptAnswers {
  /** The answer that was kept under the key; undefined when there is none. */
  read(task: CheckTask, key: string): Promise<CheckAnswer | undefined>;
  /** Keeps an answer in the place of the last one about the same file. Never rejects. */
  write(task: CheckTask, key: string, answer: CheckAnswer): Promise<void>;
}

/** Makes the keys of answers. `program` is another text for every other program. */
export class AnswerKeys {
  readonly #catalogues = new WeakMap<FrameworkCatalogue, string>();

  constructor(
    private readonly program: string,
    private readonly settings: CheckerSettings,
  ) {}

  /** The key: another one as soon as anything differs that an answer follows from. */
  of({ shown, content, others }: CheckTask, surroundings: Surroundings | undefined): string {
    const { glossary, complaints, settings, frameworks } = surroundings ?? {};
    const follows = [
      this.program,
      shown,
      others,
      this.settings,
      { glossary, complaints, settings },
      frameworks && this.#digestOf(frameworks),
      digest(textOf(content)),
    ];
    return digest(JSON.stringify(follows));
  }

  #digestOf(catalogue: FrameworkCatalogue): string {
    const known = this.#catalogues.get(catalogue);
    if (known !== undefined) return known;
    const made = digest(JSON.stringify(catalogue.ids.map((id) => catalogue.get(id))));
    this.#catalogues.set(catalogue, made);
    return made;
  }
}

/** Keeps answers in a folder that is there. `failed` is told why one could not be written. */
export function answersOnDisk(folder: string, failed: (reason: unknown) => void): KeptAnswers {
  return {
    async read(task, key) {
      const entry = await readEntry(folder, entryName(task));
      return entry === undefined ? undefined : answerIn(entry, key);
    },
    async write(task, key, answer) {
      const body = JSON.stringify(answer);
      try {
        await writeEntry(folder, entryName(task), `${key}\n${digest(key + body)}\n${body}\n`);
      } catch (reason) {
        failed(reason);
      }
    },
  };
}

/** Keeps answers in memory. */
export function answersInMemory(): KeptAnswers {
  const known = new Map<string, { key: string; answer: CheckAnswer }>();
  return {
    async read(task, key) {
      const before = known.get(entryName(task));
      return before?.key === key ? before.answer : undefined;
    },
    async write(task, key, answer) {
      known.set(entryName(task), { key, answer });
    },
  };
}

/** Whether an answer may be kept: one that a fault of this tool cut short is tried again. */
export function isWorthKeeping({ problems }: CheckAnswer): boolean {
  return problems.every(({ ruleId }) => ruleId !== failedRuleId);
}

/** One or two for each file, so that a folder of answers does not grow as reports are written. */
function entryName({ shown, others }: CheckTask): string {
  return `${digest(`${others ? "with others" : "alone"} ${shown}`).slice(0, 40)}.json`;
}

function answerIn(entry: string, key: string): CheckAnswer | undefined {
  const [writtenKey, seal, body = ""] = entry.split("\n");
  if (writtenKey !== key || seal !== digest(key + body)) return undefined;
  try {
    const answer: unknown = JSON.parse(body);
    return isAnswer(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function textOf(content: FileContent): string {
  return content.kind === "text" ? `text ${content.text}` : JSON.stringify(content);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
