/** What a row says: of one of the styled chat its text, without author and time. */
export function textOfRow(node: Node): string | null {
  const text = node instanceof Element ? node.querySelector('.bc-message-text') : null;
  return (text ?? node).textContent;
}

/** The rows of what came or went: itself, or all in it. */
export function rowsIn(node: Node): readonly Node[] {
  const rows = node instanceof Element && !node.matches('li') ? rowsBelow(node) : [];
  return rows.length > 0 ? rows : [node];
}

/** The rows below an element; dividers are none. */
export const rowsBelow = (root: Element) => [...root.querySelectorAll('li:not([data-kind])')];

/** What the last row below an element says. */
export function textOfLastRow(root: Element): string | null | undefined {
  const row = rowsBelow(root).at(-1);
  return row && textOfRow(row);
}
