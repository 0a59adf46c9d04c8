/** The preview's server and pages that a browser on this computer, or any program on it, turns against them. */
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PreviewUnderTest, reportText } from "../cli/preview-under-test.ts";

let preview: PreviewUnderTest;
beforeAll(async () => {
  preview = await PreviewUnderTest.open(reportText());
});
afterAll(() => preview.close());

/** Sends bytes as they are; gives what came back when the server, or the end of the request, closed the connection. */
function send(text: string, { ends = true } = {}): Promise<string> {
  const { port } = new URL(preview.address);
  return new Promise((done) => {
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(text, "latin1");
      if (ends) socket.end();
    });
    socket.on("data", (bytes) => (answer += bytes.toString("latin1")));
    socket.on("error", () => done(answer));
    socket.on("close", () => done(answer));
  });
}

const path = () => new URL(preview.address).pathname;
const host = () => `Host: 127.0.0.1:${new URL(preview.address).port}`;
const statusOf = (answer: string) => answer.match(/^HTTP\/1\.1 (\d+)/)?.[1] ?? "none";
const closing = "Connection: close\r\n\r\n";

describe("a request that no browser sends", () => {
  it.each([
    ["no Host", () => `GET ${path()} HTTP/1.0\r\n\r\n`, "403"],
    ["an empty Host", () => `GET ${path()} HTTP/1.1\r\nHost:\r\n${closing}`, "403"],
    ["two Hosts", () => `GET ${path()} HTTP/1.1\r\nHost: evil.example\r\n${host()}\r\n${closing}`, "403"],
    ["a Host with a name in front", () => `GET ${path()} HTTP/1.1\r\nHost: a@127.0.0.1\r\n${closing}`, "403"],
    ["a Host with a dot behind", () => `GET ${path()} HTTP/1.1\r\nHost: localhost.\r\n${closing}`, "403"],
    [
      "another site’s whole address",
      () => `GET http://evil.example${path()} HTTP/1.1\r\n${host()}\r\n${closing}`,
      "404",
    ],
    [
      "dots that lead up",
      () => `GET ${path()}../../../../etc/passwd HTTP/1.1\r\n${host()}\r\n${closing}`,
      "404",
    ],
    [
      "dots as bytes",
      () => `GET ${path()}..\xc0\xaf..\xc0\xafetc/passwd HTTP/1.1\r\n${host()}\r\n${closing}`,
      "400",
    ],
    ["a backslash", () => `GET ${path()}..\\..\\etc\\passwd HTTP/1.1\r\n${host()}\r\n${closing}`, "404"],
    ["a tunnel", () => `CONNECT evil.example:443 HTTP/1.1\r\n${host()}\r\n\r\n`, "none"],
    ["a trace", () => `TRACE ${path()} HTTP/1.1\r\n${host()}\r\n${closing}`, "405"],
    ["a method of its own", () => `HARM ${path()} HTTP/1.1\r\n${host()}\r\n${closing}`, "400"],
    ["no HTTP", () => "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "400"],
    ["an endless header", () => `GET ${path()} HTTP/1.1\r\n${host()}\r\nX: ${"x".repeat(100_000)}`, "431"],
    ["an endless address", () => `GET ${path()}${"x".repeat(100_000)} HTTP/1.1\r\n`, "431"],
    [
      "two lengths",
      () => `POST ${path()}messages HTTP/1.1\r\n${host()}\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\nx`,
      "400",
    ],
    [
      "a length and pieces",
      () =>
        `POST ${path()}messages HTTP/1.1\r\n${host()}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      "400",
    ],
  ])("with %s gets nothing", async (_, request, status) => {
    const answer = await send(request());
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/<!doctype|draft\.inspection|root:/);
  });

  it("to become a WebSocket gets the page that it asked for, or nothing, and never a socket", async () => {
    const upgrade =
      "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n";
    for (const origin of ["", "Origin: http://evil.example\r\n"]) {
      const answer = await send(`GET /events HTTP/1.1\r\n${host()}\r\n${origin}${upgrade}\r\n`);
      expect(statusOf(answer)).not.toBe("101");
      expect(answer).not.toContain("data:");
    }
  });

  it("leaves the server as it was, however many come and are never finished", async () => {
    const { port } = new URL(preview.address);
    const opened = await Promise.all(
      Array.from({ length: 200 }, () => {
        const socket = connect(Number(port), "127.0.0.1");
        socket.on("error", () => {});
        return new Promise<typeof socket>((done) =>
          socket.write(`POST ${path()}messages HTTP/1.1\r\n${host()}\r\nContent-Length: 9`, () =>
            done(socket),
          ),
        );
      }),
    );
    expect((await preview.ask("")).status).toBe(200);
    expect((await preview.say({ type: "ready" })).status).toBe(204);
    for (const socket of opened) socket.destroy();
    expect(preview.logged).toEqual([]);
  });
});

// An editor's own library is nowhere but in an editor; all that is asked of it here is how to put an address together.
vi.mock("vscode", () => ({
  Uri: { joinPath: (base: string, ...steps: string[]) => [base, ...steps].join("/") },
}));

describe("the page within an editor", () => {
  it("runs our script alone, which a word of its own names, and loads nothing else", async () => {
    const { pageHtml } = await import("../../client/preview/page-html.ts");
    const webview = { cspSource: "https://*.editor.example", asWebviewUri: (uri: unknown) => uri };
    const page = () => pageHtml(webview as never, "https://x.editor.example" as never, "</title><script>");
    const [html, other] = [page(), page()];
    const nonce = html.match(/nonce-([0-9a-f]{32})&#39;/)?.[1] ?? "";
    expect(nonce).not.toBe("");
    expect(other).not.toContain(nonce);
    const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1]?.replaceAll("&#39;", "'");
    expect(policy?.split("; ").sort()).toEqual(
      [
        ...["default-src", "img-src", "font-src", "connect-src", "base-uri", "form-action"].map(
          (kind) => `${kind} 'none'`,
        ),
        `script-src 'nonce-${nonce}'`,
        "style-src https://*.editor.example",
      ].sort(),
    );
    expect(html.match(/<script[^>]*>/g)).toHaveLength(1);
    expect(html).not.toMatch(/unsafe-|\son\w+=|\sstyle=/);
  });
});
