/** What `preview` can be told. This file stays light: it is read on every start, also for help. */
import { InvalidArgumentError } from "commander";

/** The options of `preview` under the names that the command line gives them. */
export interface PreviewOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly open?: boolean;
  /** The configuration that holds; false for none, undefined for the nearest. */
  readonly config?: string | false;
}

/** A port as it can be written; 0 lets the system choose. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}
