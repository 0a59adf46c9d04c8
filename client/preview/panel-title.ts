/** What stands on the tab of a preview. It also says, after the window was reloaded, whether the panel was locked. */
import { l10n } from "vscode";
import type { PanelState } from "./preview-panel.ts";

/** “Preview bristol” for one that follows, “[Preview] bristol” for one that stays with its file. */
export function panelTitle({ file, isLocked }: PanelState): string {
  const name = (file.path.split("/").at(-1) ?? "").replace(/\.inspection\.ya?ml$/, "");
  return isLocked ? l10n.t("[Preview] {0}", name) : l10n.t("Preview {0}", name);
}
