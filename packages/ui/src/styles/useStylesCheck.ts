import { useEffect, type RefObject } from 'react';

declare const process: { env: { NODE_ENV?: string } };
declare const console: { warn(text: string): void };

const WAIT_MS = 1_000;
const TEXT = `Backchannel (no-styles): the components have no style sheet in this document, so they look broken. Import it once, before your own styles: \
import '@backchannel/ui/styles.css'; or, with Tailwind 4, import '@backchannel/ui/styles.layered.css'; \
A window of its own, such as picture-in-picture, needs it as well. For a look of your own, take the parts of '@backchannel/ui/parts'.`;

type Where = Pick<RefObject<Element | null>, 'current'>;

/** Components without an element at hand look at the first of their page. */
const FIRST: Where = {
  get current() {
    return document.querySelector('.bc-root');
  },
};

const checked = new WeakSet<Document>();

/**
 * Warns developers, once for each document, where a styled component stands without the style sheet: a second after it was mounted, since a
 * sheet may come later. Does nothing in production, and where nothing computes styles.
 */
export function useStylesCheck(element?: Where): void {
  useEffect(() => {
    try {
      if (process.env.NODE_ENV !== 'production') return startCheck(element);
    } catch {
      /* Where nothing is bundled there is no `process`. */
    }
    return undefined;
  }, [element]);
}

function startCheck(element: Where = FIRST): (() => void) | undefined {
  const ownerDocument = element.current?.ownerDocument;
  if (!ownerDocument || checked.has(ownerDocument) || typeof CSS === 'undefined') return undefined;
  const timer = setTimeout(() => {
    if (!element.current?.isConnected || checked.has(ownerDocument)) return;
    checked.add(ownerDocument);
    const style = getComputedStyle(element.current);
    if (style.getPropertyValue('--bc-styles') === '') console.warn(TEXT);
  }, WAIT_MS);
  return () => clearTimeout(timer);
}
