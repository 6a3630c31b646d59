import { useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from './useIsoLayoutEffect';

interface Pending {
  id: string;
  action: string;
  index: number;
}

/**
 * Keeps the focus when an action makes its own row disappear: it goes to the same action of the row
 * that takes its place, else to the fallback. It is never taken from where the person has gone since.
 */
export function useFocusAfterAction(
  ids: string[],
  list: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
) {
  const pending = useRef<Pending>(undefined);

  useIsoLayoutEffect(() => {
    const { current: last } = pending;
    if (!last || ids.includes(last.id)) return;
    pending.current = undefined;
    const { activeElement, body } = (fallback.current ?? document.body).ownerDocument;
    if (activeElement && activeElement !== body) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]');
    const row = rows?.[Math.min(last.index, rows.length - 1)];
    const same = row?.querySelector<HTMLElement>(`[data-action='${last.action}']`);
    (same ?? fallback.current)?.focus();
  });

  return (id: string, action: string) => {
    pending.current = { id, action, index: ids.indexOf(id) };
  };
}
