/**
 * The one way in which every request is answered: it waits until the messages that came with it are read,
 * gives up when nobody wants the answer any more, and contains what throws.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { RefusedRequest } from "../core/src/problem.ts";

/** What the guard needs from whoever runs it. */
export interface GuardPorts {
  /** Resolves when the messages that are waiting have been read. */
  readonly pause: () => Promise<void>;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Takes one line for the people who maintain this tool. */
  readonly log: (line: string) => void;
}

/** Answers one request; `empty` where the work throws. Rejects with a protocol error for what was cancelled or refused. */
export type Guard = <Result>(
  request: {
    readonly name: string;
    readonly empty: Result;
    readonly token: CancellationToken;
    /** Nobody expects the answer at once: how long it took is not told in the log. */
    readonly mayTakeLong?: boolean;
  },
  work: () => Result | Promise<Result>,
) => Promise<Result | ResponseError<void>>;

/** What takes longer is noticed by a writer, and told in the log. In milliseconds. */
const budget = 100;

/** Makes the guard of a server. */
export function makeGuard({ pause, now, log }: GuardPorts): Guard {
  return async ({ name, empty, token, mayTakeLong }, work) => {
    await pause();
    if (token.isCancellationRequested) return cancelled();
    const begun = now();
    try {
      const answer = await work();
      const taken = Math.round(now() - begun);
      if (taken > budget && !mayTakeLong) log(`${name} took ${taken} ms, which is more than ${budget} ms.`);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (thrown) {
      if (thrown instanceof ResponseError) return thrown;
      if (thrown instanceof RefusedRequest)
        return new ResponseError(LSPErrorCodes.RequestFailed, thrown.message);
      log(`${name} failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
      return empty;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
