import { useCallback, useRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../../internal/useIsoLayoutEffect';

/** Says where the caret is to be once the field has its next text; a browser puts it at the end of a text that was not typed. */
export function useNextCaret(field: RefObject<HTMLTextAreaElement | null>, draft: string) {
  const next = useRef<number>(undefined);
  useIsoLayoutEffect(() => {
    if (next.current === undefined) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  }, [draft, field]);
  return useCallback((at: number) => {
    next.current = at;
  }, []);
}
