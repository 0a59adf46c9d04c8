/** Messages in SARIF, where braces are places to fill in (3.11.5) and brackets can be links (3.11.6). */

/** A plain text as a message that reads the same. */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, "$&$&").replace(/\](?=\()/g, "\\]") };
}
