/** Files on this computer's disk by their address (`file:///…`), as editors name them. */
import { fileURLToPath } from "node:url";
import type { Host } from "../core/src/host.ts";

/** A host that takes addresses of files on the disk, over one that takes their paths. Other addresses are not there. */
export function addressHost(disk: Host): Host {
  return {
    log: disk.log,
    read: async (address) => disk.read(fileURLToPath(address)),
    stat: async (address) => {
      const path = pathOf(address);
      return path === undefined ? undefined : disk.stat(path);
    },
    list: async (address) => disk.list(fileURLToPath(address)),
  };
}

/** Whether an address is one of this computer's disk. */
export function isOnDisk(address: string): boolean {
  return /^file:\/\/\//i.test(address);
}

/** The path; undefined for an address that no file of this computer can have. */
function pathOf(address: string): string | undefined {
  try {
    return isOnDisk(address) ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}
