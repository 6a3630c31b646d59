import { useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useIsoLayoutEffect } from './useIsoLayoutEffect';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * One tab stop for all buttons in an element, as a toolbar has it: the arrow keys move in a circle, Home and End to the ends, and the stop
 * stays where focus was last. The answer is the handlers of that element.
 */
export function useRovingFocus(root: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement>(null);
  const buttons = () => [...(root.current?.querySelectorAll<HTMLElement>('button') ?? [])];

  function mark() {
    const all = buttons();
    const stop = all.find((button) => button === last.current) ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  }
  /* After each render: buttons come and go. */
  useIsoLayoutEffect(mark);

  return {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      if (!buttons().includes(target)) return;
      last.current = target;
      mark();
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const { key, target, currentTarget } = event;
      const all = buttons();
      const at = all.indexOf(target as HTMLElement);
      if (at === -1 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const turn = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
      const step = (STEPS[key] ?? 0) * turn;
      const to = key === 'Home' ? 0 : key === 'End' ? -1 : at + step;
      if (to === at) return;
      event.preventDefault();
      all.at(to % all.length)?.focus();
    },
  };
}
