/** The pages of the preview that are open in browsers: each listens to a stream of events that ends when it is closed. */
import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { ToPage } from "../../preview/messages.ts";
import { headers } from "./answers.ts";

/** One page that listens. */
export interface OpenPage {
  /** The name that the page gave itself; undefined for none. */
  readonly name: string | undefined;
  /** The number of the report's page that it was sent last; undefined for none yet. */
  known: number | undefined;
  /** Sends a message. */
  tell(message: ToPage): void;
}

/** A page that takes nothing from so many bytes on is cut off; it comes back when it runs again, and gets everything. */
const mostUnread = 50_000_000;

/** In milliseconds. */
const longestFarewell = 300;

/** All pages that listen. */
export class OpenPages {
  readonly #pages = new Map<OpenPage, ServerResponse>();

  /** Begins a stream of events; it ends with the page. */
  add(response: ServerResponse, name: string | undefined): OpenPage {
    const tell = (message: ToPage) => {
      if (response.writableLength > mostUnread) response.destroy();
      else response.write(`data: ${JSON.stringify(message)}\n\n`);
    };
    const page: OpenPage = { name, known: undefined, tell };
    response.on("close", () => this.#pages.delete(page));
    response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
    // Where the connection is lost, as when the computer slept, the browser asks anew after so many milliseconds.
    response.write("retry: 1000\n\n");
    this.#pages.set(page, response);
    return page;
  }

  /** Those that go by a name; all of them for none. */
  of(name: string | undefined): readonly OpenPage[] {
    return [...this.#pages.keys()].filter((page) => name === undefined || page.name === name);
  }

  /** Ends every stream. Resolves once all that was told is on its way, or the readers take too long. */
  async end(): Promise<void> {
    const ended = [...this.#pages.values()].map((page) => new Promise<void>((done) => page.end(done)));
    await Promise.race([Promise.all(ended), pause(longestFarewell, undefined, { ref: false })]);
  }
}
