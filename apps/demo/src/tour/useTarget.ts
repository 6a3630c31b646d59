import { useEffect, useState } from 'react';

import { steps } from './steps';
import type { StepId } from './steps';

/** A control on screen that leads on, and what to say there. */
interface Target {
  element: HTMLElement;
  text: string;
}

/** Follows the page: the control of a step may appear, move behind a tab, or go. */
export function useTarget(step: StepId): Target | null {
  const [target, setTarget] = useState<Target | null>(null);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const next = findTarget(step);
      setTarget((now) => (now?.element === next?.element && now?.text === next?.text ? now : next));
    };
    const lookSoon = () => {
      frame ||= requestAnimationFrame(look);
    };
    const watcher = new MutationObserver(lookSoon);
    watcher.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['hidden', 'aria-selected', 'aria-pressed', 'aria-label', 'data-shown'],
    });
    window.addEventListener('resize', lookSoon);
    lookSoon();
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      window.removeEventListener('resize', lookSoon);
    };
  }, [step]);

  return target;
}

function findTarget(step: StepId): Target | null {
  for (const { selector, text } of steps[step].ways) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element && element.getClientRects().length > 0) return { element, text };
  }
  return null;
}
