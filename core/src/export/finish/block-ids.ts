/** Ids of blocks: made from names, so that they stay while the writer edits, and never given twice. */

/** Gives ids for one report. */
export class BlockIds {
  readonly #given = new Map<string, number>();

  /** The id itself where it is free, else with a number after it. */
  of(wanted: string): string {
    const id = asId(wanted);
    const uses = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, uses);
    return uses === 1 ? id : this.of(`${id}-again-${uses}`);
  }
}

/** Letters, digits, `-` and `.` alone, so that an id can stand in an attribute, an address and a style sheet. */
function asId(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, "-");
}
