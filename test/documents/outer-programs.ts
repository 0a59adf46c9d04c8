/** Programs that read documents as their readers' programs do: LibreOffice, a browser, and Poppler's tools. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { debianProgram } from "../e2e/host/debian-package.ts";

/** A folder with all that is needed for one test file; others may work at the same time. */
export class OuterPrograms {
  readonly #folder = mkdtempSync(join(tmpdir(), "documents-"));
  readonly #office = debianProgram({
    names: ["soffice", "libreoffice"],
    packages: ["libreoffice-writer-nogui", "fonts-liberation2"],
  });
  readonly #poppler = ["pdftotext", "pdfinfo"].map((name) =>
    debianProgram({ names: [name], packages: ["poppler-utils"] }),
  );
  /** The path of a browser that can print. */
  readonly browser =
    process.env.CHROMIUM ??
    debianProgram({
      names: ["chromium", "chromium-browser", "google-chrome"],
      packages: ["chromium", "fonts-dejavu-core"],
    });

  /** What LibreOffice makes of a Word document: a PDF. Throws when it cannot open it. */
  asLibreOfficeShows(docx: Uint8Array): Uint8Array {
    const file = this.#write("report.docx", docx);
    // A profile of its own, or it would hand the work to a LibreOffice that is already running.
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, "office")).href}`;
    run(this.#office, [profile, "--headless", "--convert-to", "pdf", "--outdir", this.#folder, file]);
    return readFileSync(join(this.#folder, "report.pdf"));
  }

  /** The words of a PDF: `raw` in the order in which they were written, `layout` with what stands side by side on one line. */
  textOf(pdf: Uint8Array, order: "raw" | "layout" = "raw"): string {
    return run(this.#poppler[0], [`-${order}`, this.#write("read.pdf", pdf), "-"]);
  }

  /** What a PDF says about itself: "Tagged: yes". */
  infoOf(pdf: Uint8Array): string {
    return run(this.#poppler[1], [this.#write("read.pdf", pdf)]).replace(/: +/g, ": ");
  }

  /** Removes everything. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #write(name: string, content: Uint8Array): string {
    const file = join(this.#folder, name);
    writeFileSync(file, content);
    return file;
  }
}

function run(program: string | undefined, args: readonly string[]): string {
  if (!program) throw new Error("A program is missing.");
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 100_000_000 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
