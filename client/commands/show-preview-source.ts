/** Goes from the preview in front to its report. */
import type { Command } from "./command.ts";

/** Does nothing outside a preview, where the command is not offered either. */
export const showPreviewSource: Command = {
  name: "showPreviewSource",
  run: async ({ previews }) => await previews.active?.showSource(),
};
