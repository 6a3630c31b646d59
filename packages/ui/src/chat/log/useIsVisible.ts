import { useEffect, useState, type RefObject } from 'react';

const canObserve = () => typeof IntersectionObserver !== 'undefined';

/**
 * Whether an element can be seen: its page is in front and it is neither hidden nor scrolled away. Undefined until the browser says, a frame or
 * two after it is mounted.
 */
export function useIsVisible(element: RefObject<HTMLElement | null>): boolean | undefined {
  const [isVisible, setVisible] = useState(() => (canObserve() ? undefined : true));
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const { ownerDocument } = target;
    let isOnScreen = canObserve() ? undefined : true;
    const update = () =>
      setVisible(ownerDocument.visibilityState === 'hidden' ? false : isOnScreen);
    const observer = canObserve()
      ? new IntersectionObserver((entries) => {
          isOnScreen = entries.at(-1)?.isIntersecting ?? true;
          update();
        })
      : undefined;
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
