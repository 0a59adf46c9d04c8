/** Prints a line that the runners show: each line of it is marked as the tests' own. */
export function say(text: string): void {
  // biome-ignore lint/suspicious/noConsole: the console is the only way out of an extension host.
  for (const line of text.split("\n")) console.log(`› ${line}`);
}
