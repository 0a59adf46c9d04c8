/** Lets the preview in front stay with its report, or follow the one in front again. */
import type { Command } from "./command.ts";

/** Does nothing outside a preview, where the command is not offered either. */
export const togglePreviewLock: Command = {
  name: "togglePreviewLock",
  run: ({ previews }) => {
    if (previews.active) previews.toggleLock(previews.active);
  },
};
