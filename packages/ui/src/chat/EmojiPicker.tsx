import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import { EMOJI } from './emoji';

const columns = 8;

/** What `EmojiPicker` takes. */
export interface EmojiPickerProps {
  onPick: (emoji: string) => void;
  /** `isDone`: the focus may go back to where it came from; it has not gone elsewhere by itself. */
  onClose: (isDone: boolean) => void;
}

/** A grid of emoji with one stop of the Tab key; arrow keys move in it, Escape closes it. Loaded when it is asked for. */
export function EmojiPicker({ onPick, onClose }: EmojiPickerProps) {
  const labels = useLabels();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose(true);
    }
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    const forward = isReversed ? -1 : 1;
    const step =
      { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: columns, ArrowUp: -columns }[
        event.key
      ] ?? 0;
    const next = at + step;
    if (step === 0 || next < 0 || next >= EMOJI.length) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };

  return (
    <div
      ref={grid}
      className="bc-emoji-picker"
      role="toolbar"
      tabIndex={-1}
      aria-label={labels.chatEmojiPicker}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      {EMOJI.map(([emoji, name], index) => (
        <button
          key={emoji}
          type="button"
          className="bc-emoji"
          aria-label={name}
          title={name}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => onPick(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
