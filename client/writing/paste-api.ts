/**
 * The part of the editor's interface for pasting that is used here. It came after the oldest editor that the
 * extension runs in, so it is looked for when the extension starts.
 */

import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentSelector,
  Range,
  TextDocument,
  WorkspaceEdit,
} from "vscode";
import * as vscode from "vscode";

/** A kind of paste; ours are refinements of the plain one. */
export interface PasteKind {
  append(...parts: string[]): PasteKind;
}

/** One way to paste. */
export interface PasteEdit {
  additionalEdit?: WorkspaceEdit;
}

/** Offers ways to paste. */
export interface PasteProvider {
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: unknown,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

/** What an editor has that lets extensions paste. */
export interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): Disposable;
  };
}

/** The interface, where this editor has it. */
export function pasteApi(): PasteApi | undefined {
  const given = vscode as unknown as Partial<PasteApi>;
  const isThere =
    given.DocumentPasteEdit &&
    given.DocumentDropOrPasteEditKind?.Text &&
    given.languages?.registerDocumentPasteEditProvider;
  return isThere ? (given as PasteApi) : undefined;
}
