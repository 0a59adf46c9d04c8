/** The page of the preview before it shows anything: it may run our script, use our styles, and nothing else. */
import { Uri, type Webview } from "vscode";
import { previewShell } from "../../preview/shell.ts";

/** Where everything is that the page may load. */
export function pageFiles(extension: Uri): Uri {
  return Uri.joinPath(extension, "dist");
}

/** The whole page. A new one each time: no two have the same nonce. */
export function pageHtml(webview: Webview, extension: Uri, title: string): string {
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(pageFiles(extension), name)).toString();
  const nonce = newNonce();
  return previewShell({
    title,
    nonce,
    contentSecurityPolicy: contentSecurityPolicy(webview.cspSource, nonce),
    styleAddress: address("preview.css"),
    scriptAddress: address("preview.js"),
  });
}

function contentSecurityPolicy(source: string, nonce: string): string {
  const allowed = { "script-src": `'nonce-${nonce}'`, "style-src": source };
  const forbidden = ["default-src", "img-src", "font-src", "connect-src", "base-uri", "form-action"];
  return [
    ...forbidden.map((kind) => `${kind} 'none'`),
    ...Object.entries(allowed).map(([kind, what]) => `${kind} ${what}`),
  ].join("; ");
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
