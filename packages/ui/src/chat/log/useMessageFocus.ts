import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';
import { useLatest } from '../../internal/useLatest';
import type { ChatMessage } from '../chatState';

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Arrow keys between the messages, one of which is a stop of the Tab key; and which ones show their actions. `toField` takes the focus to where
 * messages are written: by Escape, and when the message that has it goes away with nothing left of it.
 */
export function useMessageFocus(mounted: readonly ChatMessage[], toField: () => void) {
  const [focused, setFocused] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const [isInside, setInside] = useState(false);
  const isThere = focused !== undefined && mounted.some(({ id }) => id === focused);

  const latest = useLatest(toField);

  /* React tells nobody of a blur that its own removal causes. */
  useIsoLayoutEffect(() => {
    if (!isInside || focused === undefined || isThere) return;
    setInside(false);
    latest.current();
  }, [isInside, focused, isThere, latest]);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    setFocused(messageOf(event.target)?.dataset.id);
    setInside(true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    setInside(currentTarget.contains(relatedTarget));
  };
  const onPointerOver = ({ target, pointerType }: PointerEvent<HTMLElement>) => {
    if (pointerType !== 'touch') setHovered(messageOf(target)?.dataset.id);
  };
  const onPointerLeave = () => setHovered(undefined);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') return toField();
    const step = steps[event.key];
    const current = messageOf(event.target);
    if (!step || !current || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('li[data-id]')];
    const next = all[step(all.indexOf(current), all.length - 1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  const isActive = (id: string) => id === hovered || (isInside && id === focused);
  const handlers = { onFocus, onBlur, onKeyDown, onPointerOver, onPointerLeave };
  return { tabStop: isThere ? focused : mounted.at(-1)?.id, isActive, handlers };
}

function messageOf(target: EventTarget): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('li[data-id]');
}
