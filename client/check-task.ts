/** The task “check”: runs the command line over a folder, so that its findings stand among the problems. */
import {
  type Disposable,
  type ExtensionContext,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskRevealKind,
  tasks,
  type WorkspaceFolder,
  workspace,
} from "vscode";

const type = "inspection-reports";

/** What may be written in `tasks.json`. */
interface CheckDefinition extends TaskDefinition {
  readonly paths?: readonly string[];
}

/** Offers one task for each folder of the workspace. `program` is Node, or an editor that can be it. */
export function registerCheckTask(context: ExtensionContext, program: string): Disposable {
  const commandLine = context.asAbsolutePath("dist/cli.cjs");
  const make = (definition: CheckDefinition, folder: WorkspaceFolder) =>
    checkTask(definition, folder, [program, commandLine]);
  return tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === "file")
        .map((folder) => make({ type }, folder)),
    resolveTask: ({ definition, scope }) =>
      typeof scope === "object" ? make(definition as CheckDefinition, scope) : undefined,
  });
}

function checkTask(
  definition: CheckDefinition,
  folder: WorkspaceFolder,
  [program, commandLine]: readonly [string, string],
): Task {
  const execution = new ProcessExecution(program, [commandLine, "check", ...(definition.paths ?? ["."])], {
    cwd: folder.uri.fsPath,
    // The editor's own program is Node when it is told so; Node itself does not mind.
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  const name = l10n.t("Check inspection reports");
  const task = new Task(definition, folder, name, "inspection-reports", execution, `$${type}`);
  task.group = TaskGroup.Test;
  // Findings are shown among the problems; the terminal comes to the front only when the check could not run.
  task.presentationOptions = { clear: true, reveal: TaskRevealKind.Silent };
  return task;
}
