/** The task “check”: the command line over the whole workspace, its findings among the problems. */
import { assert } from "chai";
import { commands, languages, tasks } from "vscode";
import { closeEditors, ruleOf, until, workspaceFile } from "./support.ts";

describe("The task", () => {
  before(closeEditors);
  // Its terminal would take the keys of the tests that follow.
  after(async () => {
    await commands.executeCommand("workbench.action.closePanel");
  });

  it("shows what it finds in reports that are not open", async () => {
    const [task, ...others] = await tasks.fetchTasks({ type: "inspection-reports" });
    assert.isDefined(task);
    assert.isEmpty(others);
    if (!task) return;
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== task.name) return;
        listener.dispose();
        resolve(exitCode);
      });
    });
    await tasks.executeTask(task);
    assert.equal(await ended, 1);
    const uri = workspaceFile("closed.inspection.yaml");
    const found = await until("findings of the task", () => {
      const all = languages.getDiagnostics(uri);
      return all.length > 0 && all;
    });
    const rules = found.map(ruleOf);
    assert.include(rules, "framework-unknown");
  });
});
