/**
 * The small server of the preview: one report, for browsers on this computer alone. It knows a handful of
 * addresses below a word that nobody guesses, and reads no file for any of them.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { previewShell } from "../../preview/shell.ts";
import { type Answer, bodyOf, contentSecurityPolicy, send, sentence } from "./answers.ts";
import type { OpenPages } from "./open-pages.ts";
import { longestMessage, readPageMessage } from "./page-message.ts";
import type { ReportPreview } from "./report-preview.ts";
import { isFromOwnPage, isMeantForHere, isToken, newToken } from "./request-guard.ts";

/** What the server hands out. */
export interface ServerParts {
  readonly preview: ReportPreview;
  readonly pages: OpenPages;
  /** What the page is called. */
  readonly title: string;
  /** The texts of the files that the page loads. */
  readonly assets: { readonly script: string; readonly style: string };
  /** The page of a rule as plain text; undefined when there is no such rule. */
  readonly rulePage: (rule: string) => Promise<string | undefined>;
  /** Takes a fault of this tool. */
  readonly log: (line: string) => void;
}

/** A server that runs. */
export interface RunningServer {
  /** Where the preview is; whoever knows it may look at the report. */
  readonly address: string;
  /** Ends it. Resolves when nothing is left of it. */
  close(): Promise<void>;
}

/** No other computer can reach this address. */
const here = "127.0.0.1";

/** Starts it; port 0 lets the system choose a free one. Rejects when the port cannot be had. */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  const token = newToken();
  const handler = new Handler(parts, token);
  const server = createServer((request, response) => void handler.handle(request, response));
  await listen(server, port);
  const { port: given } = server.address() as AddressInfo;
  return { address: `http://${here}:${given}/${token}/`, close: () => close(server) };
}

class Handler {
  constructor(
    private readonly parts: ServerParts,
    private readonly token: string,
  ) {}

  /** Answers one request. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const answer = await this.#answer(request, response);
      if (answer) send(response, answer);
    } catch (thrown) {
      // A browser that breaks off a request has no more use for an answer.
      if (request.destroyed || response.headersSent) return void response.destroy();
      this.parts.log(`The preview could not answer, which is a fault in inspection-reports: ${thrown}`);
      send(
        response,
        sentence(500, "There is a fault in inspection-reports, of which the terminal says more."),
      );
    }
  }

  /** The answer; undefined where it goes on in a stream. */
  async #answer(request: IncomingMessage, response: ServerResponse): Promise<Answer | undefined> {
    if (!isMeantForHere(request)) return sentence(403, "This preview is for this computer alone.");
    const [pathname = "", query] = (request.url ?? "").split("?", 2);
    const [, token = "", ...rest] = pathname.split("/");
    const path = rest.join("/");
    if (!isToken(token, this.token) || rest.length === 0) return nothingHere;
    const asker = new URLSearchParams(query).get("page") ?? undefined;
    if (path === "messages") return this.#take(request, asker);
    if (request.method !== "GET") return wrongMethod("GET");
    if (path === "events") return this.#listen(response, asker);
    return this.#page(path);
  }

  async #page(path: string): Promise<Answer> {
    const { assets, title } = this.parts;
    const answered = (kind: string, body: string) => ({
      status: 200,
      type: `text/${kind}; charset=utf-8`,
      body,
    });
    switch (path) {
      case "":
        return answered("html", shell(title));
      case "preview.js":
        return answered("javascript", assets.script);
      case "preview.css":
        return answered("css", assets.style);
      default: {
        const rule = path.match(/^rules\/([a-z-]{1,100})$/)?.[1];
        const text = rule && (await this.parts.rulePage(rule));
        return text ? answered("plain", text) : nothingHere;
      }
    }
  }

  #listen(response: ServerResponse, name: string | undefined): undefined {
    this.parts.preview.begin(this.parts.pages.add(response, name));
  }

  async #take(request: IncomingMessage, asker: string | undefined): Promise<Answer> {
    if (request.method !== "POST") return wrongMethod("POST");
    if (!isFromOwnPage(request)) return sentence(403, "Only the preview’s own page may say something.");
    const body = await bodyOf(request, longestMessage);
    if (body === undefined) return sentence(413, "This message is too long.");
    const message = readPageMessage(body);
    if (!message) return sentence(400, "This is no message of the preview’s page.");
    if (message !== "nothing to do") this.parts.preview.answer(message, asker);
    return { status: 204, type: "text/plain; charset=utf-8", body: "" };
  }
}

const nothingHere = sentence(404, "There is nothing here.");

function wrongMethod(allow: string): Answer {
  return { ...sentence(405, `This address answers ${allow} alone.`), allow };
}

function shell(title: string): string {
  return previewShell({
    title,
    contentSecurityPolicy,
    styleAddress: "preview.css",
    scriptAddress: "preview.js",
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: here, port, exclusive: true }, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
