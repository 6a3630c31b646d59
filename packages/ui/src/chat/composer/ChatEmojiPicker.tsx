import { forwardRef } from 'react';
import { useChatContext } from '../root/chatContext';
import type { ChatEmojiPickerProps } from './EmojiGrid';
import { emojiGrid } from './useEmojiPicker';

export type { ChatEmojiPickerProps };

/**
 * Where the emoji are picked, while `Chat.Emoji` or the action `react` has it open: a toolbar with one stop of the Tab key, arrow keys
 * inside, closed by Escape. Its emoji are loaded when it is first opened.
 *
 * @example
 * ```tsx
 * <Chat.EmojiPicker className="picker" emojiClassName="picker-emoji" />
 * ```
 */
export const ChatEmojiPicker = forwardRef<HTMLDivElement, ChatEmojiPickerProps>(
  function ChatEmojiPicker(props, ref) {
    const { emoji } = useChatContext('Chat.EmojiPicker', 'emoji');
    const EmojiGrid = emojiGrid.loaded();
    if (!emoji.pick || !EmojiGrid) return null;
    return <EmojiGrid {...props} ref={ref} onPick={emoji.pick} onClose={emoji.close} />;
  },
);
