/** What a row says: of one of the styled chat its text, without author and time. */
export function textOfRow(node: Node): string | null {
  const text = node instanceof Element ? node.querySelector('.bc-message-text') : null;
  return (text ?? node).textContent;
}

/** The rows below an element; dividers are none. */
export const rowsBelow = (root: Element) => [...root.querySelectorAll('li:not([data-kind])')];
