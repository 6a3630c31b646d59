import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys between the messages, one of which is a stop of the Tab key; and which ones show their actions. */
export function useMessageFocus(lastId: string | undefined, onEscape: () => void) {
  const [focused, setFocused] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const [isInside, setInside] = useState(false);

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
    if (event.key === 'Escape') return onEscape();
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
  return { tabStop: focused ?? lastId, isActive, handlers };
}

function messageOf(target: EventTarget): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('li[data-id]');
}
