import {
  forwardRef,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { EMOJI } from './emoji';

/** What `Chat.EmojiPicker` takes: the props of a `<div>`. */
export interface ChatEmojiPickerProps extends PartProps<'div'> {
  /** The class of each emoji in it. */
  emojiClassName?: string | undefined;
}

/** What `EmojiGrid` takes. */
export interface EmojiGridProps extends ChatEmojiPickerProps {
  onPick: (emoji: string) => void;
  /** `isDone`: the focus may go back to where it came from; it has not gone elsewhere by itself. */
  onClose: (isDone: boolean) => void;
}

/** A grid of emoji with one stop of the Tab key; arrow keys, Home and End move in it, Escape closes it. Loaded when it is asked for. */
export const EmojiGrid = forwardRef<HTMLDivElement, EmojiGridProps>(function EmojiGrid(
  { onPick, onClose, emojiClassName, ...props },
  ref,
) {
  const labels = useChatLabels();
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
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const columns = columnsOf(buttons);
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    const forward = isReversed ? -1 : 1;
    const next = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: EMOJI.length - 1,
    }[event.key];
    if (next === undefined || next < 0 || next >= EMOJI.length) return;
    event.preventDefault();
    setAt(next);
    buttons[next]?.focus();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose(false);
  };

  const children = EMOJI.map(([emoji, name], index) => (
    <button
      key={emoji}
      type="button"
      className={emojiClassName}
      aria-label={name}
      title={name}
      tabIndex={index === at ? 0 : -1}
      onFocus={() => setAt(index)}
      onClick={() => onPick(emoji)}
    >
      {emoji}
    </button>
  ));
  const own = {
    role: 'toolbar',
    tabIndex: -1,
    'aria-label': labels.chatEmojiPicker,
    onKeyDown,
    onBlur,
    children,
  };
  return usePart({ tag: 'div', own, ref: [grid, ref] }, props);
});

/** The style sheet says how many stand beside each other. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  return buttons.filter(({ offsetTop }) => offsetTop === buttons[0]?.offsetTop).length;
}
