/** Shows places in a list, for the lenses above a finding: they come as the language server sends them. */
import { commands, Location, Uri } from "vscode";
import { type ProtocolPosition, type ProtocolRange, toPosition, toRange } from "../positions.ts";
import type { Command } from "./command.ts";

interface SentLocation {
  readonly uri: string;
  readonly range: ProtocolRange;
}

/** Takes the address of the file, the place of the lens, and the places to show. */
export const showReferences: Command = {
  name: "showReferences",
  run: async (_services, uri, position, locations) =>
    await commands.executeCommand(
      "editor.action.showReferences",
      Uri.parse(uri as string),
      toPosition(position as ProtocolPosition),
      (locations as SentLocation[]).map(toLocation),
    ),
};

function toLocation({ uri, range }: SentLocation): Location {
  return new Location(Uri.parse(uri), toRange(range));
}
