/** Who is measured: our server in two kinds of editor, and Red Hat's YAML server with the schema of reports. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { LanguageServer, type ServerOptions } from "./language-server.ts";

/** `asked` and `sent` are ours; `peer` is Red Hat's as it is, `hasty` the same without its built-in wait. */
export type Contestant = "asked" | "sent" | "peer" | "hasty";

/** What all servers have in common. */
export interface Course {
  /** The folder of our bundles. */
  readonly bundles: string;
  /** The folder that is open in the editor; holds no file that a server would find. */
  readonly folder: string;
}

/** Starts a server. Nothing has been said to it yet. */
export function start(contestant: Contestant, course: Course): LanguageServer {
  return new LanguageServer(options(contestant, course));
}

/** Starts servers and introduces the editor to each. */
export function startAll(contestants: readonly Contestant[], course: Course) {
  return Promise.all(
    contestants.map(async (contestant) => {
      const server = start(contestant, course);
      await server.initialize();
      return { contestant, server };
    }),
  );
}

function options(contestant: Contestant, { bundles, folder }: Course): ServerOptions {
  const common = { name: contestant, folder: pathToFileURL(folder).href };
  const isOurs = contestant === "asked" || contestant === "sent";
  if (isOurs)
    return {
      ...common,
      program: [`${bundles}/cli.cjs`, "lsp", "--stdio"],
      asksForProblems: contestant === "asked",
      settings: {},
    };
  return {
    ...common,
    program: [peerProgram(contestant), "--stdio"],
    asksForProblems: false,
    settings: peerSettings,
  };
}

function peerProgram(contestant: "peer" | "hasty"): string {
  return contestant === "peer"
    ? inProject("node_modules/yaml-language-server/bin/yaml-language-server")
    : fileURLToPath(new URL("peer-without-wait.mjs", import.meta.url));
}

/** Its defaults, but for the schema, which is ours, and for what would reach into the network. */
const peerSettings = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false, url: "" },
    kubernetesCRDStore: { enable: false },
    schemas: { [pathToFileURL(inProject("schemas/report.schema.json")).href]: ["*.inspection.yaml"] },
  },
};

function inProject(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
