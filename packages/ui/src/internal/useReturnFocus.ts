import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Gives the focus back to where it came from when the element that holds it goes away. */
export function useReturnFocus(root: RefObject<HTMLElement | null>) {
  const origin = useRef<HTMLElement>(null);
  const isInside = useRef(false);

  useEffect(() => {
    if (root.current || !isInside.current) return;
    isInside.current = false;
    if (origin.current?.isConnected) origin.current.focus();
  });

  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    isInside.current = true;
    const from = relatedTarget as HTMLElement | null;
    if (from && !currentTarget.contains(from)) origin.current = from;
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) isInside.current = false;
  };
  return { props: { onFocus, onBlur } };
}
