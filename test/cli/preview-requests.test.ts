/** What the server of the preview answers, and what it does not: real requests to a real server. */
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPreview } from "../../cli/preview/open-preview.ts";
import { nodeHost } from "../../host/node-host.ts";
import { testCore } from "../support/core.ts";
import { PreviewUnderTest, reportText } from "./preview-under-test.ts";

let preview: PreviewUnderTest;
beforeAll(async () => {
  preview = await PreviewUnderTest.open(reportText());
});
afterAll(() => preview.close());

const own = () => ({ origin: new URL(preview.address).origin });

describe("the page", () => {
  it("is a page of HTML that loads the preview’s own script and styles", async () => {
    const { status, headers, body } = await preview.ask("");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain("draft.inspection.yaml");
    expect(body).toMatch(/<script [^>]*src="preview\.js"/);
    expect(body).toMatch(/<link [^>]*href="preview\.css"/);
  });

  it("gets its script and its styles as what they are", async () => {
    const script = await preview.ask("preview.js");
    const style = await preview.ask("preview.css");
    expect([script.body, script.headers["content-type"]]).toEqual([
      "the script",
      "text/javascript; charset=utf-8",
    ]);
    expect([style.body, style.headers["content-type"]]).toEqual(["the style", "text/css; charset=utf-8"]);
  });

  it("may run that script, use those styles, talk to this server, and nothing else", async () => {
    const { headers } = await preview.ask("");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it("gets the page of a rule that there is, as plain text", async () => {
    const { status, headers, body } = await preview.ask("rules/rating-not-as-computed");
    expect([status, headers["content-type"], body]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "The page of rating-not-as-computed.",
    ]);
    expect((await preview.ask("rules/no-such-rule")).status).toBe(404);
  });
});

describe("every answer", () => {
  it.each(["", "preview.js", "preview.css", "events", "rules/figure-unused", "nothing", "/nothing"])(
    "to “%s” may be kept, guessed at, framed or borrowed by nobody",
    async (path) => {
      const { headers } = path === "events" ? await preview.listen() : await preview.ask(path);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers).not.toHaveProperty("access-control-allow-origin");
      expect(headers).not.toHaveProperty("server");
      expect(headers).not.toHaveProperty("x-powered-by");
    },
  );
});

describe("there is nothing", () => {
  it.each([
    "/",
    "/events",
    "/messages",
    "/preview.js",
    "/favicon.ico",
    "/wrong-word/",
    "/wrong-word/events",
    "//",
    "/%",
  ])("at %s, without the word in the address", async (path) => {
    expect((await preview.ask(path)).status).toBe(404);
  });

  it.each([
    "draft.inspection.yaml",
    "../draft.inspection.yaml",
    "%2e%2e/draft.inspection.yaml",
    "..%2fdraft.inspection.yaml",
    "cli.cjs",
    "rules/",
    "rules/../preview.js",
    "rules/..%2fpreview.js",
    "rules/figure-unused.md",
    "rules/__proto__",
    "preview.js/",
    "preview.js%00",
    "constructor",
  ])("at %s: no file is read by its name", async (path) => {
    const { status, body } = await preview.ask(path);
    expect([status, body]).toEqual([404, "There is nothing here.\n"]);
  });

  it("without the slash after the word, so that a page never asks beside its place", async () => {
    expect((await preview.ask(new URL(preview.address).pathname.replace(/\/$/, ""))).status).toBe(404);
  });
});

describe("a wrong method is refused", () => {
  it.each([
    ["POST", "", "GET"],
    ["PUT", "preview.js", "GET"],
    ["DELETE", "events", "GET"],
    ["OPTIONS", "", "GET"],
    ["GET", "messages", "POST"],
    ["OPTIONS", "messages", "POST"],
  ])("%s %s", async (method, path, allowed) => {
    const { status, headers } = await preview.ask(path, { method, headers: own() });
    expect([status, headers.allow]).toEqual([405, allowed]);
  });
});

describe("another site", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "[::1]"])(
    "reads nothing when its name “%s” is made to lead here",
    async (host) => {
      const { status, body } = await preview.ask("", { headers: { host } });
      expect([status, body]).toEqual([403, "This preview is for this computer alone.\n"]);
    },
  );

  it("is told apart from this computer’s own names, through whatever port they come", async () => {
    for (const host of ["localhost:8080", "127.0.0.1", "LOCALHOST:1"])
      expect((await preview.ask("", { headers: { host } })).status).toBe(200);
  });

  it.each([{ origin: "http://evil.example" }, { origin: "null" }, { origin: "http://127.0.0.1:1" }, {}])(
    "says nothing: %j",
    async (headers) => {
      const body = '{"type":"ready"}';
      const answer = await preview.ask("messages", { method: "POST", headers, body });
      expect([answer.status, answer.body]).toEqual([403, "Only the preview’s own page may say something.\n"]);
    },
  );
});

describe("what the page says", () => {
  it.each([
    { type: "ready" },
    { type: "lost", file: "draft.inspection.yaml" },
    { type: "shown", file: "draft.inspection.yaml", page: 1 },
    { type: "jump", file: "draft.inspection.yaml", line: 1, character: 1 },
    { type: "whatIf", file: "draft.inspection.yaml", request: 1, figures: [] },
  ])("is taken when it is one of the messages: %j", async (message) => {
    expect((await preview.say(message)).status).toBe(204);
  });

  it.each([
    "",
    "not JSON",
    "null",
    "[]",
    '"ready"',
    "{}",
    { type: "READY" },
    { type: "constructor" },
    { type: "lost" },
    { type: "whatIf", file: "draft.inspection.yaml", request: 1 },
    { type: "whatIf", file: "draft.inspection.yaml", request: "1", figures: [] },
    { type: "whatIf", file: "draft.inspection.yaml", request: 1, figures: [{ percent: 1 }] },
    { type: "whatIf", file: "draft.inspection.yaml", request: 1, figures: [{ pointer: "/a", percent: "1" }] },
    {
      type: "whatIf",
      file: "draft.inspection.yaml",
      request: 1,
      figures: Array(1001).fill({ pointer: "/a" }),
    },
  ])("is refused when it is none: %j", async (message) => {
    const { status, body } = await preview.say(message);
    expect([status, body]).toEqual([400, "This is no message of the preview’s page.\n"]);
  });

  it("is refused when it asks about more figures than a report has", async () => {
    const figures = Array(1001).fill({ pointer: "/a" });
    const { status } = await preview.say({
      type: "whatIf",
      file: "draft.inspection.yaml",
      request: 1,
      figures,
    });
    expect(status).toBe(400);
  });

  it("is not read to its end when it is too long", async () => {
    const { status, body } = await preview.say(`{"type":"ready","more":"${"x".repeat(200_000)}"}`);
    expect([status, body]).toEqual([413, "This message is too long.\n"]);
  });

  it("does no harm when it breaks off", async () => {
    const { port, pathname, origin } = new URL(preview.address);
    const head = [
      `POST ${pathname}messages HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Origin: ${origin}`,
      "Content-Length: 100",
    ];
    await new Promise<void>((done) => {
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(`${head.join("\r\n")}\r\n\r\n{`));
      socket.on("ready", () => socket.end());
      socket.on("close", () => done()).resume();
    });
    expect((await preview.ask("")).status).toBe(200);
    expect(preview.logged).toEqual([]);
  });
});

describe("the port", () => {
  it("is open on this computer’s own address and on no other", async () => {
    const { hostname, port } = new URL(preview.address);
    expect(hostname).toBe("127.0.0.1");
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, scopeid }) => !internal && !scopeid)
      .map(({ address }) => address);
    for (const address of ["::1", "127.0.0.2", ...others])
      expect(await isOpen(address, Number(port)), address).toBe(false);
  });

  it("is closed when the preview ends, with a page still listening", async () => {
    const other = await PreviewUnderTest.open(reportText());
    const page = await other.listen();
    const port = Number(new URL(other.address).port);
    await other.close();
    await page.ended();
    expect(await isOpen("127.0.0.1", port)).toBe(false);
  });

  it("that another program has is an error, and not shared", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => holder.once("listening", done));
    const { port } = holder.address() as { port: number };
    const opening = openPreview({
      place: { path: preview.file, shown: "draft", config: false, maxFileSize: 1_000_000 },
      port,
      core: testCore(),
      host: nodeHost({ maxBytes: 1_000_000 }),
      assets: { script: "", style: "" },
      rulePage: async () => "",
    });
    await expect(opening).rejects.toMatchObject({ code: "EADDRINUSE" });
    holder.close();
  });

  it("has another word in its address each time", async () => {
    const other = await PreviewUnderTest.open(reportText());
    const word = (address: string) => new URL(address).pathname;
    expect(word(other.address)).not.toBe(word(preview.address));
    expect(word(other.address)).toMatch(/^\/[\w-]{22}\/$/);
    await other.close();
  });

  function isOpen(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 2000 });
      const done = (open: boolean) => {
        socket.destroy();
        resolve(open);
      };
      socket.on("connect", () => done(true));
      socket.on("error", () => done(false));
      socket.on("timeout", () => done(false));
    });
  }
});
