/** How the page talks with whoever shows it: an editor, or the command line's small server. */
import type { FromPage, ToPage } from "./messages.ts";

/** What happens at the other end. */
export interface TransportListener {
  /** There is a connection, for the first time or again; the other end knows nothing about this page. */
  connected(): void;
  /** The connection is lost, and why that matters: one plain sentence. It may come back by itself. */
  disconnected(reason: string): void;
  heard(message: ToPage): void;
}

/** A connection to whoever shows the page. */
export interface Transport {
  /** Begins to listen. Called once. */
  start(listener: TransportListener): void;
  send(message: FromPage): void;
  /** Keeps something until this page is shown again, after it was hidden or its window was closed. */
  keep(state: unknown): void;
  /** What was kept last; undefined when nothing was. Not to be trusted: another version may have kept it. */
  kept(): unknown;
}

/** Whether what came in is a message at all. What it says is trusted: only our own end can post here. */
export function isMessage(given: unknown): given is ToPage {
  return typeof given === "object" && given !== null && "type" in given && typeof given.type === "string";
}
