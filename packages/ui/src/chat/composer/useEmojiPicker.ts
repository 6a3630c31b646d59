import { useCallback, useMemo, useRef, useState } from 'react';
import { piece } from '../../internal/piece';
import type { Run } from '../../internal/useActions';

type OnPick = (emoji: string) => void;

/** The grid, which is loaded when it is first opened. */
export const emojiGrid = piece(async () => (await import('./EmojiGrid')).EmojiGrid);

/** The emoji picker of a chat: whether it is open, for whom, and how it closes. */
export interface EmojiPicking {
  /** Undefined while it is closed. */
  pick: OnPick | undefined;
  open: (onPick: OnPick, from: HTMLElement | null) => void;
  /** `isDone`: the focus may go back to where it came from; it has not gone elsewhere by itself. */
  close: (isDone: boolean) => void;
}

/** The emoji picker of a chat. The focus goes back to where it was. */
export function useEmojiPicker(run: Run): EmojiPicking {
  const [onPick, setOnPick] = useState<OnPick>();
  const origin = useRef<HTMLElement>(null);

  const open = useCallback(
    (pick: OnPick, from: HTMLElement | null) => {
      origin.current = from;
      run(async () => {
        await emojiGrid.load();
        setOnPick(() => pick);
      });
    },
    [run],
  );
  const close = useCallback((isDone: boolean) => {
    setOnPick(undefined);
    if (isDone && origin.current?.isConnected) origin.current.focus();
  }, []);

  return useMemo(() => {
    const pick =
      onPick &&
      ((emoji: string) => {
        close(true);
        onPick(emoji);
      });
    return { pick, open, close };
  }, [onPick, open, close]);
}
