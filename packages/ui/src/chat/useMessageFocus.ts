import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys between the messages, one of which is a stop of the Tab key. */
export function useMessageFocus(lastId: string | undefined, onEscape: () => void) {
  const [focused, setFocused] = useState<string>();

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    setFocused(messageOf(event.target)?.dataset.id);
  };

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

  return { tabStop: focused ?? lastId, onFocus, onKeyDown };
}

function messageOf(target: EventTarget): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('li[data-id]');
}
