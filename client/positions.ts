/** Places as the language server protocol has them, and as the editor has them. */
import { Position, Range } from "vscode";
import type { ProtocolEdit, WritingAnswer } from "../core/src/protocol.ts";

/** A place of the protocol. */
export type ProtocolPosition = WritingAnswer["cursor"];

/** A range of the protocol. */
export type ProtocolRange = ProtocolEdit["range"];

/** For the editor. */
export function toPosition({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}

/** For the editor. */
export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(toPosition(start), toPosition(end));
}

/** For the server: a plain object, since one of the editor's loses its fields on the way to a worker. */
export function fromPosition({ line, character }: Position): ProtocolPosition {
  return { line, character };
}

/** For the server. */
export function fromRange({ start, end }: Range): ProtocolRange {
  return { start: fromPosition(start), end: fromPosition(end) };
}
