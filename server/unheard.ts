/** For what is told to the editor without waiting for it: an editor that is gone need not hear it. */

/** Lets a message go. That it could not be delivered is no fault: the connection ended meanwhile. */
export function unheard(message: Promise<unknown>): void {
  message.catch(() => undefined);
}
