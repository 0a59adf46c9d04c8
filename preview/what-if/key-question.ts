/** A key question as its row on the page shows it: what can be moved, and from where to where. */

/** What a writer may try other figures for. */
export interface KeyQuestion {
  /** JSON pointer of the key question in the file. */
  readonly pointer: string;
  readonly question: string;
  /** What its table is about: "2.2 Assessment". */
  readonly standard: string;
  /** The id of the block that the table is in. */
  readonly block: string;
  /** Whether the count is moved or, where none is written, the percentage. */
  readonly unit: "percent" | "count";
  /** What the report says; undefined where it says nothing yet. */
  readonly written: number | undefined;
  /** 100 for a percentage, the number of all for a count. */
  readonly most: number;
  readonly row: HTMLElement;
}

/** Reads a row; undefined for what is no row of a key question. */
export function keyQuestionOf(row: HTMLElement): KeyQuestion | undefined {
  const { pointer } = row.dataset;
  const block = row.closest(".key-questions");
  if (pointer === undefined || !block) return undefined;
  return {
    pointer,
    question: textOf(row, ".question"),
    standard: textOf(block, "caption").replace(/^Key questions for /, ""),
    block: block.id,
    ...figureOf(row),
    row,
  };
}

/** All key questions within an element, in the order of the page. */
export function keyQuestionsIn(root: HTMLElement): KeyQuestion[] {
  return [...root.querySelectorAll<HTMLElement>("[data-pointer]")].flatMap((row) => keyQuestionOf(row) ?? []);
}

/** The button in the row that opens it. */
export function openerOf({ row }: KeyQuestion): HTMLElement | undefined {
  return row.querySelector<HTMLElement>(".what-if-open") ?? undefined;
}

function figureOf(row: HTMLElement): Pick<KeyQuestion, "unit" | "written" | "most"> {
  const [, count, of] = textOf(row, ".count").match(/(\d+) of (\d+)/) ?? [];
  if (count !== undefined && of !== undefined && Number(of) > 0)
    return { unit: "count", written: Number(count), most: Number(of) };
  const percent = textOf(row, ".percent").match(/\d+(?:\.\d+)?/)?.[0];
  return { unit: "percent", written: percent === undefined ? undefined : Number(percent), most: 100 };
}

function textOf(within: Element, selector: string): string {
  return within.querySelector(selector)?.textContent?.trim() ?? "";
}
