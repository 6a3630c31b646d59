import type { RefObject } from 'react';
import { useIsoLayoutEffect } from './useIsoLayoutEffect';

const MARGIN = 8;

/**
 * Keeps what floats above a control inside of its window, also when that is resized, which no style sheet can: `--bc-_shift` is by how much it
 * would stick out sideways, and `data-below` says that there is no room above.
 */
export function useKeepInView(floating: RefObject<HTMLElement | null>) {
  useIsoLayoutEffect(() => {
    const { current: element } = floating;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;

    const place = () => {
      element.style.setProperty('--bc-_shift', '0px');
      element.toggleAttribute('data-below', false);
      const { left, right, top } = element.getBoundingClientRect();
      const width = element.ownerDocument.documentElement.clientWidth;
      const shift = Math.max(MARGIN - left, 0) || Math.min(width - MARGIN - right, 0);
      element.style.setProperty('--bc-_shift', `${shift}px`);
      element.toggleAttribute('data-below', top < 0);
    };
    place();
    view.addEventListener('resize', place);
    return () => view.removeEventListener('resize', place);
  });
}
