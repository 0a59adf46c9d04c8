/** Files in SARIF: addresses relative to the top of the sources, which a reader knows and this tool does not. */

/** Where a file is. A path that is not below the top, such as an absolute one, stands alone. */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = path.split("/").map(encoded).join("/");
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

/** Half a sign, which a file name can hold on some systems, has no address. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
}
