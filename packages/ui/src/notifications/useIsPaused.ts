import { useEffect, useState, type FocusEvent, type RefObject } from 'react';

/** Whether the reader is busy with the region, or elsewhere: hover, focus, or a hidden page. */
export function useIsPaused(region: RefObject<HTMLElement | null>, isShown: boolean) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [isHidden, setHidden] = useState(false);

  useEffect(() => {
    const ownerDocument = region.current?.ownerDocument ?? document;
    const update = () => setHidden(ownerDocument.visibilityState === 'hidden');
    update();
    ownerDocument.addEventListener('visibilitychange', update);
    return () => ownerDocument.removeEventListener('visibilitychange', update);
  }, [region]);

  useEffect(() => {
    if (isShown) return;
    setHovered(false);
    setFocused(false);
  }, [isShown]);

  return {
    isPaused: isHovered || isFocused || isHidden,
    pauseProps: {
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setFocused(currentTarget.contains(relatedTarget as Node | null)),
    },
  };
}
