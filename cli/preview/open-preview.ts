/** A preview that runs: its server, and the eye that it keeps on the files. */
import type { Core, Host } from "../../core/src/index.ts";
import { builtInRules } from "../../core/src/rules/index.gen.ts";
import { followPlaces, type WatchFolder } from "../../host/follow-places.ts";
import { OpenPages } from "./open-pages.ts";
import { type RunningServer, type ServerParts, startServer } from "./preview-server.ts";
import { type LoadedReport, ReportOnDisk, type ReportPlace } from "./report-on-disk.ts";
import { ReportPreview } from "./report-preview.ts";

/** What a preview is made of. */
export interface PreviewParts {
  readonly place: ReportPlace;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly core: Core;
  readonly host: Host;
  /** The texts of the files that the page loads. */
  readonly assets: ServerParts["assets"];
  /** The text of the page of a rule that there is. */
  readonly rulePage: (rule: string) => Promise<string>;
  /** How the system is asked to tell of changes; its own way when left out. */
  readonly watchFolder?: WatchFolder;
}

/** Opens it; gives why not when there is no report to show. Rejects when the port cannot be had. */
export async function openPreview(
  parts: PreviewParts,
): Promise<RunningServer | Exclude<LoadedReport, { kind: "report" }>> {
  const { place, core, host, assets, port } = parts;
  const log = (line: string) => host.log(line);
  const report = new ReportOnDisk(place, core, host);
  const pages = new OpenPages();
  const preview = new ReportPreview(report, pages, log);
  const loaded = await preview.reload();
  if (loaded.kind !== "report") return loaded;

  const isRule = (id: string) => builtInRules.some((rule) => rule.id === id);
  const rulePage = async (id: string) => (isRule(id) ? parts.rulePage(id) : undefined);
  const server = await startServer({ preview, pages, title: place.shown, assets, rulePage, log }, port);
  const follower = await followPlaces({
    places: () => report.places,
    changed: async () => void (await preview.reload()),
    watchFolder: parts.watchFolder,
  });
  // What was written while all this began is not missed.
  await preview.reload();
  return {
    address: server.address,
    async close() {
      follower.close();
      await preview.end();
      await server.close();
    },
  };
}
