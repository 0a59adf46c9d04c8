/** A complaint of the schema, explained in a plain sentence and placed in the tree. */
export interface SchemaProblem {
  readonly ruleId:
    | "property-unknown"
    | "property-missing"
    | "value-wrong-type"
    | "value-not-allowed"
    | "value-malformed";
  readonly pointer: string;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The name or value that was probably meant. */
  readonly suggestion?: string;
}
