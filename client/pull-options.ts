/** When the editor asks for problems. The setting is read each time, so that a change counts at once. */
import { DiagnosticPullMode, type DiagnosticPullOptions } from "vscode-languageclient";
import { runSetting } from "./settings.ts";

/** While typing or on save, as the writer has set it. A file that is opened is always checked. */
export const pullOptions: DiagnosticPullOptions = {
  onChange: true,
  onSave: true,
  // True leaves a request out.
  filter: (document, mode) => mode === DiagnosticPullMode.onType && runSetting(document) === "onSave",
};
