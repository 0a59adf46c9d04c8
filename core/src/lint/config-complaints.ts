/** What cannot be used in a configuration though its format is right, as far as the file itself shows it. */
import type { PathStep } from "../document/node-at.ts";
import { isAbsolute } from "../host-path.ts";
import { longestPattern, mostEntries } from "./config.ts";
import { PathPattern } from "./path-pattern.ts";

/** Something about one value of a configuration, with the way to that value. */
export interface ConfigComplaint {
  readonly path: readonly PathStep[];
  readonly message: string;
}

/** The complaints about a configuration's own text, from plain data. Never throws. */
export function configComplaints(data: unknown): ConfigComplaint[] {
  const { extends: bases, frameworks, ignore, overrides } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...textsAt(bases, ["extends"]).flatMap(complainOfPath),
    ...textsAt(frameworks, ["frameworks"]).flatMap(complainOfPath),
    ...textsAt(ignore, ["ignore"]).flatMap(complainOfPattern),
    ...(Array.isArray(overrides) ? overrides : [])
      .slice(0, mostEntries)
      .flatMap((override, at) =>
        textsAt(override?.files, ["overrides", at, "files"]).flatMap(complainOfPattern),
      ),
  ];
}

/** A text in a list of a configuration, with the way to it. */
export interface TextAt {
  readonly text: string;
  readonly path: readonly PathStep[];
}

/** The texts in a list that stands at a path; whatever else it holds is left out, and so is what is too much. */
export function textsAt(value: unknown, path: readonly PathStep[]): TextAt[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, mostEntries)
    .flatMap((text, at) => (typeof text === "string" ? { text, path: [...path, at] } : []));
}

function complainOfPath({ text, path }: TextAt): ConfigComplaint[] {
  if (!isAbsolute(text)) return [];
  const what = path[0] === "extends" ? "file" : "folder";
  const message = `“${text}” is not used: write where the ${what} is seen from this file, such as “../shared”.`;
  return [{ path, message }];
}

function complainOfPattern({ text, path }: TextAt): ConfigComplaint[] {
  if (text.length > longestPattern || !new PathPattern(text).isTooWide) return [];
  const message = `“${text}” is not used: it has more than three stars between two slashes.`;
  return [{ path, message }];
}
