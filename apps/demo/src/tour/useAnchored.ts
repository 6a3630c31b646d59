import { arrow, autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Placement } from '@floating-ui/dom';
import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

import { keepInView } from './keepInView';

const GAP_PX = 14;
const EDGE_PX = 8;

/** Keeps a mark beside the control that it points at, inside of the window, never on top of it; and rings the control. */
export function useAnchored(
  mark: RefObject<HTMLElement | null>,
  tip: RefObject<HTMLElement | null>,
  target: HTMLElement | undefined,
  placement: Placement,
): void {
  useLayoutEffect(() => {
    const floating = mark.current;
    const pointer = tip.current;
    if (!floating || !pointer || !target) return;
    target.setAttribute('data-coached', 'true');
    const stopKeeping = keepInView(target);
    const place = async () => {
      if (isAtTheTopOfANarrowWindow(target)) {
        floating.removeAttribute('style');
        floating.dataset['side'] = 'docked';
        return;
      }
      const {
        x,
        y,
        placement: side,
        middlewareData,
      } = await computePosition(target, floating, {
        strategy: 'fixed',
        placement,
        middleware: [
          offset(GAP_PX),
          flip({ padding: EDGE_PX }),
          shift({ padding: EDGE_PX }),
          arrow({ element: pointer, padding: 14 }),
        ],
      });
      Object.assign(floating.style, { left: `${x}px`, top: `${y}px` });
      floating.dataset['side'] = side.split('-')[0] ?? side;
      pointer.style.left = `${middlewareData.arrow?.x ?? 0}px`;
    };
    const stop = autoUpdate(target, floating, () => void place());
    return () => {
      stop();
      stopKeeping();
      target.removeAttribute('data-coached');
    };
  }, [mark, tip, target, placement]);
}

/** There a mark beside its control would cover what the control is for: it stands at the bottom instead. */
function isAtTheTopOfANarrowWindow(target: HTMLElement): boolean {
  return (
    window.matchMedia('(max-width: 899px)').matches &&
    target.getBoundingClientRect().bottom < window.innerHeight / 2
  );
}
