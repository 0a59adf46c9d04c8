/** Changes the page so that the words that are selected stay selected, as far as they are still there. */

interface End {
  readonly node: Node;
  readonly text: string;
  readonly offset: number;
}

/** Makes the change, and selects the same words again if that took the selection away. */
export function keepSelection(change: () => void): void {
  const selection = document.getSelection();
  const from = endOf(selection?.anchorNode, selection?.anchorOffset);
  const to = endOf(selection?.focusNode, selection?.focusOffset);
  const isNothing = !selection || selection.isCollapsed;
  change();
  if (isNothing || !from || !to || !from.node.isConnected || !to.node.isConnected) return;
  const anchorOffset = movedOffset(from);
  const focusOffset = movedOffset(to);
  if (selection.anchorOffset === anchorOffset && selection.focusOffset === focusOffset) return;
  selection.setBaseAndExtent(from.node, anchorOffset, to.node, focusOffset);
}

function endOf(node: Node | null | undefined, offset: number | undefined): End | undefined {
  return node && offset !== undefined ? { node, text: node.nodeValue ?? "", offset } : undefined;
}

/** Where the same place of a text is after the text was changed somewhere. */
function movedOffset({ node, text, offset }: End): number {
  if (node.nodeType !== Node.TEXT_NODE) return Math.min(offset, node.childNodes.length);
  const now = node.nodeValue ?? "";
  const start = sameAtStart(text, now);
  if (offset <= start) return offset;
  const end = text.length - offset;
  const isBehindChange = text.slice(offset) === now.slice(Math.max(0, now.length - end));
  return isBehindChange ? now.length - end : Math.min(offset, now.length);
}

function sameAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
