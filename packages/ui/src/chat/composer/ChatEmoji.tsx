import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from '../root/chatContext';
import { useComposerContext } from './composerContext';

/** What `Chat.Emoji` takes: the props of a `<button>`. */
export type ChatEmojiProps = PartProps<'button'>;

/**
 * Opens `Chat.EmojiPicker`, which has to be somewhere in the `Chat.Root`; what is picked goes to where the caret is. Not there while
 * nothing can be written.
 *
 * @example
 * ```tsx
 * <Chat.Composer>
 *   <Chat.Emoji>☺</Chat.Emoji>
 *   <Chat.Input />
 * </Chat.Composer>
 * ```
 */
export const ChatEmoji = forwardRef<HTMLButtonElement, ChatEmojiProps>(
  function ChatEmoji(props, ref) {
    const labels = useChatLabels();
    const { emoji, field } = useChatContext('Chat.Emoji', 'emoji', 'field');
    const { insert, isReadOnly } = useComposerContext('Chat.Emoji');
    const onClick = () => emoji.open(insert, field.current);
    const name = labels.chatEmoji;
    const own = { type: 'button', 'aria-label': name, onClick, children: name };
    return usePart({ tag: 'button', own, ref, enabled: !isReadOnly }, props);
  },
);
