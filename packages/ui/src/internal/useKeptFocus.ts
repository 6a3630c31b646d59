import { useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from './useIsoLayoutEffect';

interface Held {
  element: HTMLElement;
  row: HTMLElement | null;
  index: number;
}

/**
 * Keeps the focus in an element whose content changes, whoever changes it. What is moved keeps it. When what has it goes, it goes to the same
 * action (`data-action`) of the row (`data-row`) that comes after, else to the fallback. It is never taken from where the person has gone since.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
) {
  const held = useRef<Held>(undefined);

  /* After each render: the element comes and goes. */
  useIsoLayoutEffect(() => {
    const { current: element } = root;
    const note = ({ target }: FocusEvent) => {
      const focused = target as HTMLElement;
      const row = focused.closest<HTMLElement>('[data-row]');
      held.current = {
        element: focused,
        row,
        index: rowsOf(element).findIndex((one) => one === row),
      };
    };
    /* What goes is not there any more a moment later; else the person has left it. */
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const { current: last } = held;
        if (last?.element === target && last?.element.isConnected) held.current = undefined;
      });
    element?.addEventListener('focusin', note);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', note);
      element?.removeEventListener('focusout', forget);
    };
  });

  useIsoLayoutEffect(() => {
    const { current: last } = held;
    if (!last) return;
    const { element, row } = last;
    const { activeElement, body } = element.ownerDocument;
    const rows = rowsOf(root.current);
    const at = rows.findIndex((one) => one === row);
    if (at !== -1) last.index = at;
    if (activeElement && activeElement !== body) return;
    if (element.isConnected) return element.focus();
    held.current = undefined;
    const next = row && rows[Math.min(at === -1 ? last.index : at + 1, rows.length - 1)];
    const action = element.closest<HTMLElement>('[data-action]')?.dataset.action;
    const same = next?.querySelector<HTMLElement>(`[data-action='${action}']`);
    (same ?? fallback.current)?.focus();
  });
}

function rowsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}
