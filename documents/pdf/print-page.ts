/** Runs the print command of a browser on one page. */
import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { RefusedRequest } from "../../core/src/problem.ts";

/** With what and where to print. */
export interface Printing {
  /** The path of the browser. */
  readonly browser: string;
  /** A folder for the page, the PDF and the browser's own files. */
  readonly folder: string;
  /** In milliseconds. */
  readonly timeLimit: number;
}

/** The bytes of the PDF. Rejects with a RefusedRequest, with what the browser said, when it does not print in time. */
export async function printPage(html: string, { browser, folder, timeLimit }: Printing): Promise<Uint8Array> {
  const page = join(folder, "page.html");
  const pdf = join(folder, "page.pdf");
  await writeFile(page, html);
  await rm(pdf, { force: true });
  const address = pathToFileURL(page).href;
  const args = [
    ...flags,
    ...asRoot(),
    `--user-data-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${pdf}`,
    address,
  ];
  const ended = await run(browser, args, timeLimit);
  if (ended.late)
    throw new RefusedRequest(
      `${browser} did not print the PDF within ${timeLimit / 1000} seconds, and was stopped.`,
    );
  const bytes = await readFile(pdf).catch(() => undefined);
  if (bytes?.subarray(0, 5).toString("latin1") === "%PDF-") return bytes;
  throw new RefusedRequest(`${browser} did not print a PDF. It said: ${ended.said || "nothing."}`);
}

/** Printing needs neither network nor anything of the person whose browser it is. */
const flags = [
  "--headless=new",
  // What the PDF names as the program that made it.
  "--user-agent=Inspection Reports",
  "--no-pdf-header-footer",
  "--export-tagged-pdf",
  "--generate-pdf-document-outline",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:9",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-breakpad",
  "--no-first-run",
  "--no-default-browser-check",
  "--use-mock-keychain",
  "--password-store=basic",
];

/** Root has no lesser user to lock the page up as, and the browser refuses to start without being told to do without. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/** How a program ended. */
interface Ended {
  /** It was stopped because it took too long. */
  readonly late: boolean;
  /** The last of what it said, on one line. */
  readonly said: string;
}

/** Runs a program without a shell, so that no argument can be taken for a command. Never rejects. */
function run(program: string, args: readonly string[], timeLimit: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    let said = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeLimit);
    child.stderr.setEncoding("utf8").on("data", (more: string) => {
      said = (said + more).slice(-mostSaid);
    });
    const end = () => {
      clearTimeout(timer);
      // What it started may still hold the other end open.
      child.stderr.destroy();
      resolve({ late, said: said.trim().replace(/\s+/g, " ") });
    };
    child.once("error", (error) => {
      said = error.message;
      end();
    });
    child.once("exit", end);
  });
}

/** Enough to see what is wrong, in characters. */
const mostSaid = 500;
