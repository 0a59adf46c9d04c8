/** The workspace of a test run: a copy, so that tests may write, in a temporary folder. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** A temporary folder with room for a run's other files beside the workspace. */
export interface TemporaryFolder {
  readonly folder: string;
  /** The workspace: `examples` as in the project, the practice report, and the files of `test/e2e/workspace` if there are any. */
  readonly workspace: string;
  remove(): void;
}

/** Makes the folder and fills the workspace. It goes when it is removed, and at the latest when the program ends. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), "inspection-reports-e2e-"));
  const workspace = join(folder, "workspace");
  cpSync(join(project, "examples"), join(workspace, "examples"), { recursive: true });
  cpSync(join(project, "walkthrough/practice.inspection.yaml"), join(workspace, "practice.inspection.yaml"));
  const more = join(project, "test/e2e/workspace");
  if (existsSync(more)) cpSync(more, workspace, { recursive: true });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  return { folder, workspace, remove };
}
