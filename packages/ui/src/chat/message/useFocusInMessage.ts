import { useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import type { ChatMessage } from '../chatState';

/** When what has the focus inside a message disappears with a change of it, the message itself has it. */
export function useFocusInMessage(message: ChatMessage) {
  const item = useRef<HTMLLIElement>(null);
  const isInside = useRef(false);

  /* React tells nobody of a blur that its own removal causes, so it still holds that the focus is inside. */
  useIsoLayoutEffect(() => {
    if (isInside.current && isNowhere(item)) item.current?.focus({ preventScroll: true });
  }, [message]);

  const onFocus = () => {
    isInside.current = true;
  };
  const onBlur = () => {
    isInside.current = false;
  };
  return { item, handlers: { onFocus, onBlur } };
}

function isNowhere({ current }: RefObject<HTMLElement | null>): boolean {
  const { activeElement, body } = current?.ownerDocument ?? {};
  return !activeElement || activeElement === body;
}
