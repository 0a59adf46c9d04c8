/** The connection to the command line's server: it sends events, and takes what the page says as posts. */
import type { FromPage } from "./messages.ts";
import { isMessage, type Transport, type TransportListener } from "./transport.ts";

const stateKey = "inspection-reports.preview";

/** The connection to the server that the page came from. */
export function serverTransport(): Transport {
  // The name by which the server knows which page said something.
  const from = `?page=${crypto.randomUUID()}`;
  return {
    start: (listener) => listen(`events${from}`, listener),
    send: (message) => send(`messages${from}`, message),
    keep: (state) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
    kept: () => parsed(sessionStorage.getItem(stateKey)),
  };
}

function listen(address: string, listener: TransportListener): void {
  const events = new EventSource(address);
  events.addEventListener("open", () => listener.connected());
  // The browser tries again by itself, and then it is open again.
  events.addEventListener("error", () =>
    listener.disconnected(
      "The preview is no longer running on the command line. The report is shown as it was.",
    ),
  );
  events.addEventListener("message", ({ data }: MessageEvent<string>) => {
    const message = parsed(data);
    if (isMessage(message)) listener.heard(message);
  });
}

/** The page is in the reader's own browser, so some things it does itself. */
function send(address: string, message: FromPage): void {
  if (message.type === "openLink") openLink(message.address);
  else if (message.type === "explainRule") openTab(`rules/${message.rule}`);
  // Whoever begins to listen is sent the whole report without asking.
  else if (message.type !== "ready") post(address, message);
}

function post(address: string, message: FromPage): void {
  const headers = { "content-type": "application/json" };
  const posted = fetch(address, { method: "POST", headers, body: JSON.stringify(message) });
  // A lost connection is noticed, and told, where the events come in.
  posted.catch(() => undefined);
}

function openLink(address: string): void {
  if (window.confirm(`Open ${address} in a new tab?`)) openTab(address);
}

function openTab(address: string): void {
  window.open(address, "_blank", "noopener,noreferrer");
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}
