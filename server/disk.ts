/** The files of this computer, by their addresses. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { defaultLimits } from "../core/src/index.ts";
import { addressHost, isOnDisk, pathOf } from "../host/address-host.ts";
import { findFiles } from "../host/find-files.ts";
import { nodeHost } from "../host/node-host.ts";
import type { Disk } from "./ports.ts";

export const disk: Disk = {
  hostFor: (opened) => {
    const folders = async () => (await opened()).flatMap((address) => pathOf(address) ?? []);
    return addressHost(nodeHost({ maxBytes: defaultLimits.length, folders }));
  },
  has: isOnDisk,
  find: async (folder) => {
    const { files } = await findFiles(["."], fileURLToPath(folder));
    return files.map(({ path }) => pathToFileURL(path).href);
  },
};
