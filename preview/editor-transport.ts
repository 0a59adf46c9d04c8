/** The connection to VS Code, which shows the page in a panel. */
import type { FromPage } from "./messages.ts";
import { isMessage, type Transport, type TransportListener } from "./transport.ts";

/** What VS Code gives a page, once. */
interface EditorApi {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
  getState(): unknown;
}

/** The connection; undefined where the page is not in VS Code. */
export function editorTransport(): Transport | undefined {
  const { acquireVsCodeApi } = globalThis as { acquireVsCodeApi?: () => EditorApi };
  const api = acquireVsCodeApi?.();
  return (
    api && {
      start: listen,
      send: (message) => api.postMessage(message),
      keep: (state) => api.setState(state),
      kept: () => api.getState(),
    }
  );
}

function listen(listener: TransportListener): void {
  window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) listener.heard(data);
  });
  listener.connected();
}
