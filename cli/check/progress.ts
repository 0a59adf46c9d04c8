/** Tells the person who waits how far a long run has come. */
import { counted, grouped } from "../reporters/counted.ts";
import type { Terminal } from "../terminal.ts";

/** Takes the number of files done so far; `did` says what was done to them. Silent for the first second, then a few times a second. */
export function progressOf(total: number, terminal: Terminal, did = "Checked"): (done: number) => void {
  let next = 1000;
  return (done) => {
    const now = performance.now();
    if (done === total) terminal.status("");
    else if (now >= next) {
      next = now + 200;
      terminal.status(`${did} ${grouped(done)} of ${counted(total, "file")} …`);
    }
  };
}
