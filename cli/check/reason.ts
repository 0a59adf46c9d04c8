/** Why a file could not be read or written, in plain words. */
import { messageOf } from "../../core/src/problem.ts";

const reasons: Readonly<Record<string, string>> = {
  EEXIST: "a file stands where a folder is needed",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  EBUSY: "another program has it open",
  ELOOP: "it is a link that leads back to itself",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EROFS: "the disk cannot be written to",
};

/** The reason without a full stop; the system's own message where it is a rare one. */
export function reasonOf(thrown: unknown): string {
  return reasons[(thrown as { code?: string }).code ?? ""] ?? messageOf(thrown);
}
