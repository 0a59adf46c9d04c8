/**
 * Where `inspection-reports` starts. Everything heavy is imported when it is asked for: the build makes a
 * file of its own from each `import(…)`, so that what answers at once loads nothing.
 */
import { version } from "../package.json";
import { reasonOf } from "./check/reason.ts";
import { processTerminal } from "./terminal.ts";

// No handler for interruptions, but where files are rewritten: the system ends the process at once, even within a long
// file, and shells see 130 or 143.
void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const terminal = processTerminal();
  if (args.length === 1 && (args[0] === "--version" || args[0] === "-V"))
    return terminal.print(`${version}\n`);
  try {
    if (startsServer(args)) return (await import("../server/main.ts")).serve();
    const { run } = await import("./run.ts");
    process.exitCode = await run(args, terminal);
  } catch (thrown) {
    // A file of the program itself cannot be read, as when too many are open.
    terminal.tell(`inspection-reports could not start: ${reasonOf(thrown)}.`);
    process.exitCode = 2;
  }
}

/** What every editor says; without reading the words first, it has its answer sooner. */
function startsServer([command, channel, ...more]: readonly string[]): boolean {
  return command === "lsp" && channel === "--stdio" && more.length === 0;
}
