/** Writing a baseline that is there already. */
import { replaceFile, replaceUnnamed } from "../../host/write-file.ts";
import { reasonOf } from "../check/reason.ts";
import { counted } from "../reporters/counted.ts";
import { type ExitCode, refuse, type Terminal } from "../terminal.ts";
import { type BaselineFiles, printBaseline, usualBaseline } from "./baseline-file.ts";
import { type BaselinePlace, countIn, type OpenBaseline } from "./open-baseline.ts";

/** Writes it, and tells what was done in words that go after its name. Gives 2 when it could not be written. */
export async function rewriteBaseline(
  { place: { path, named } }: OpenBaseline,
  files: BaselineFiles,
  done: string,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    await replaceBaseline({ path, named }, files, terminal);
  } catch (thrown) {
    return refuse(terminal, `“${named}” cannot be written: ${reasonOf(thrown)}.`);
  }
  const left = counted(countIn([...files.values()].flat()), "finding");
  terminal.tell(`In “${named}”: ${done}; it holds ${left} now.`);
  return 0;
}

/** Puts a baseline in the place of one that is there. Rejects when it cannot be written. */
export async function replaceBaseline(
  { path, named }: BaselinePlace,
  files: BaselineFiles,
  { folder }: Pick<Terminal, "folder">,
): Promise<void> {
  const text = printBaseline(files);
  if (named === usualBaseline) await replaceUnnamed(path, text, folder);
  else await replaceFile(path, text);
}
