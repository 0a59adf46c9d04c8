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
    async isInReach(address, from) {
      const [path, fromPath] = [pathOf(address), pathOf(from)];
      return path !== undefined && fromPath !== undefined && disk.isInReach(path, fromPath);
    },
    list: async (address) => disk.list(fileURLToPath(address)),
  };
}

/** Whether an address is one of this computer's disk. */
export function isOnDisk(address: string): boolean {
  return /^file:\/\/\//i.test(address);
}

/** The path of an address; undefined for one that no file of this computer can have. */
export function pathOf(address: string): string | undefined {
  try {
    return isOnDisk(address) ? fileURLToPath(address) : undefined;
  } catch {
    return undefined;
  }
}
