import { useEffect, useState, type RefObject } from 'react';

/** Whether an element can be seen: its page is in front and it is neither hidden nor scrolled away. */
export function useIsVisible(element: RefObject<HTMLElement | null>): boolean {
  const [isVisible, setVisible] = useState(true);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const { ownerDocument } = target;
    let isOnScreen = true;
    const update = () => setVisible(isOnScreen && ownerDocument.visibilityState !== 'hidden');
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? undefined
        : new IntersectionObserver((entries) => {
            isOnScreen = entries.at(-1)?.isIntersecting ?? true;
            update();
          });
    observer?.observe(target);
    ownerDocument.addEventListener('visibilitychange', update);
    update();
    return () => {
      observer?.disconnect();
      ownerDocument.removeEventListener('visibilitychange', update);
    };
  }, [element]);
  return isVisible;
}
