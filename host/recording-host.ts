/** Remembers which files and folders were asked for, so that whoever used them can be told when they change. */
import type { Host } from "../core/src/host.ts";

/** A host over another one, and the places that were asked for through it, there or not. */
export interface RecordingHost extends Host {
  readonly asked: ReadonlySet<string>;
}

/** Makes a host that remembers from now on, in a set of its own or in the one that it is given. */
export function recordingHost(behind: Host, asked = new Set<string>()): RecordingHost {
  return {
    asked,
    log: behind.log,
    read: (path) => behind.read(note(asked, path)),
    stat: (path) => behind.stat(note(asked, path)),
    list: (folder) => behind.list(note(asked, folder)),
    isInReach: behind.isInReach,
  };
}

function note(asked: Set<string>, path: string): string {
  asked.add(path);
  return path;
}
