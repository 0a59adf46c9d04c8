/** What a command of the extension is. */
import type { Services } from "../services.ts";

/** One command. `run` may throw: the writer is told, and the log has the rest. */
export interface Command {
  /** Its name after `inspectionReports.`, which is also the name of its file. */
  readonly name: string;
  run(services: Services, ...given: unknown[]): unknown;
}
