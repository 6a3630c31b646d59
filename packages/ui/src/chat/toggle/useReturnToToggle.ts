import { useEffect, type RefObject } from 'react';

/** Puts the focus on the toggle when what it opened closes with the focus in it; whoever is elsewhere stays there. */
export function useReturnToToggle(
  toggle: RefObject<HTMLElement | null>,
  isOpen: boolean,
  panelId: string | undefined,
) {
  useEffect(() => {
    const element = toggle.current;
    if (!isOpen || !element) return;
    const { ownerDocument } = element;
    const panel = () => (panelId === undefined ? null : ownerDocument.getElementById(panelId));
    let last = ownerDocument.activeElement;
    let wasInPanel = panel()?.contains(last) === true;
    const follow = ({ target }: FocusEvent) => {
      last = target as Element;
      wasInPanel = panel()?.contains(last) === true;
    };
    ownerDocument.addEventListener('focusin', follow);
    return () => {
      ownerDocument.removeEventListener('focusin', follow);
      const { activeElement, body } = ownerDocument;
      const isLost =
        activeElement === null ||
        activeElement === body ||
        panel()?.contains(activeElement) === true;
      const isGone = last !== body && last?.isConnected === false;
      if (isLost && (wasInPanel || isGone)) element.focus({ preventScroll: true });
    };
  }, [toggle, isOpen, panelId]);
}
