import { lazy, Suspense, useCallback, useRef, useState } from 'react';

const EmojiPicker = lazy(async () => {
  const { EmojiPicker: picker } = await import('./EmojiPicker');
  return { default: picker };
});

/** The emoji picker of a chat, loaded when it is first opened. The focus goes back to where it was. */
export function useEmojiPicker() {
  const [onPick, setOnPick] = useState<(emoji: string) => void>();
  const origin = useRef<HTMLElement>(null);

  const open = useCallback((pick: (emoji: string) => void, from: HTMLElement | null) => {
    origin.current = from;
    setOnPick(() => pick);
  }, []);
  const close = useCallback((isDone: boolean) => {
    setOnPick(undefined);
    if (isDone && origin.current?.isConnected) origin.current.focus();
  }, []);

  const picker = onPick && (
    <Suspense fallback={null}>
      <EmojiPicker
        onPick={(emoji) => {
          close(true);
          onPick(emoji);
        }}
        onClose={close}
      />
    </Suspense>
  );
  return { picker, open };
}
