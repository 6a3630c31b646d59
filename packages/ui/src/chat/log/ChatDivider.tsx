import { forwardRef } from 'react';
import { useLocale } from '../../labels/LabelsProvider';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatState } from '../root/chatContext';
import type { DividerKind } from './chatRows';
import type { ChatState } from '../chatState';
import { useLogContext } from './logContext';
import { useDivider } from './rowContext';

/** The state of `Chat.Divider`. */
export interface ChatDividerState {
  /** Above another day, above what was said before this client joined, below that, above what is new. */
  kind: DividerKind;
}

/** What `Chat.Divider` takes: the props of a `<li>`. */
export type ChatDividerProps = PartProps<'li', ChatDividerState>;

/**
 * A line of the list with a `<span role="separator">` that says what begins below: a day, “Earlier”, “Since you joined”, “3 new messages”.
 *
 * @example
 * ```tsx
 * <Chat.List divider={<Chat.Divider className="divider" />} />
 * ```
 */
export const ChatDivider = forwardRef<HTMLLIElement, ChatDividerProps>(
  function ChatDivider(props, ref) {
    const labels = useChatLabels();
    const locale = useLocale();
    const { kind, at } = useDivider('Chat.Divider');
    const { firstUnread } = useLogContext('Chat.Divider');
    const { messages } = useChatState('Chat.Divider', 'messages');
    const words = {
      day: () =>
        new Date(at).toLocaleDateString(locale, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
        }),
      earlier: () => labels.chatEarlier,
      joined: () => labels.chatSinceJoined,
      new: () => labels.chatNew(countFrom(messages, firstUnread)),
    }[kind]();
    const children = (
      <span role="separator" aria-label={words}>
        {words}
      </span>
    );
    return usePart({ tag: 'li', state: { kind }, own: { children }, ref }, props);
  },
);

function countFrom(messages: ChatState['messages'], id: string | undefined): number {
  const start = messages.findIndex((message) => message.id === id);
  return start < 0 ? 0 : messages.slice(start).filter(({ isOwn }) => !isOwn).length;
}
