import { useEffect, type RefObject } from 'react';

/** F8 moves the focus into the region, from anywhere in its document. */
export function useRegionShortcut(region: RefObject<HTMLElement | null>, isShown: boolean) {
  useEffect(() => {
    const ownerDocument = region.current?.ownerDocument;
    if (!isShown || !ownerDocument) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented) return;
      event.preventDefault();
      region.current?.focus();
    };
    ownerDocument.addEventListener('keydown', onKeyDown);
    return () => ownerDocument.removeEventListener('keydown', onKeyDown);
  }, [region, isShown]);
}
