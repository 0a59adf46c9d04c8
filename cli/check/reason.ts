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
  EDQUOT: "no more room on the disk is allowed",
  EFBIG: "a file may not become so long here",
  EIO: "the disk gives an error",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOTEMPTY: "it is a folder",
  ENXIO: "it is neither a file nor a pipe",
  ENOMEM: "there is not enough memory",
  ERR_WORKER_OUT_OF_MEMORY: "there was not enough memory for it",
  ERR_WORKER_INIT_FAILED: "it could not be started",
};

/** The reason without a full stop; the system's own message where it is a rare one. */
export function reasonOf(thrown: unknown): string {
  return reasons[(thrown as { code?: string }).code ?? ""] ?? messageOf(thrown);
}
