import { forwardRef, useId, useMemo } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { ChatActions } from './ChatActions';
import { ChatAuthor } from './ChatAuthor';
import { ChatNote } from './ChatNote';
import { ChatQuote } from './ChatQuote';
import { ChatReactions } from './ChatReactions';
import type { ChatMessage as Message } from '../chatState';
import { ChatText } from './ChatText';
import { ChatTime } from './ChatTime';
import { useMessagesShared } from './messageActions';
import { MessageContextProvider } from './messageContext';
import { useRow } from '../log/rowContext';
import { useFocusInMessage } from './useFocusInMessage';

/** The state of `Chat.Message`. */
export interface ChatMessageState {
  /** The reader wrote it. */
  own: boolean;
  /** It is the first of its sender's in a row: the place for the author. */
  groupStart: boolean;
  /** It was said before the reader joined. */
  replayed: boolean;
  /** One participant alone told of it, in somebody else’s name. */
  unverified: boolean;
  /** It went to some, not to all. */
  private: boolean;
  delivery: Message['delivery'];
  sender: Message['sender']['kind'];
  /** Who took it away. */
  removed: Message['removed'];
  edited: boolean;
  mentionsMe: boolean;
  /** It is pointed at or has the focus. */
  active: boolean;
}

/** What `Chat.Message` takes: the message, and the props of a `<li>`. */
export interface ChatMessageProps extends PartProps<'li', ChatMessageState> {
  message: Message;
}

/**
 * One message, read aloud as author, time and text, whichever of its parts stand where; keep `Chat.Author`, `Chat.Time` and `Chat.Text` in
 * it, and hide them from sight only. What is removed stays as a line that says so, and keeps the focus. It renders a `<li>`.
 *
 * Without children it has `Chat.Author`, `Chat.Time`, `Chat.Quote`, `Chat.Text`, `Chat.Reactions`, `Chat.Note` and `Chat.Actions`.
 *
 * @example
 * ```tsx
 * <Chat.Message message={message} className={({ own }) => (own ? 'mine' : 'theirs')}>
 *   <Chat.Author /> <Chat.Time />
 *   <Chat.Text />
 *   <Chat.Action action="reply">↩</Chat.Action>
 * </Chat.Message>
 * ```
 */
export const ChatMessage = forwardRef<HTMLLIElement, ChatMessageProps>(function ChatMessage(
  { message, ...props },
  ref,
) {
  useMessagesShared('Chat.Message');
  const id = useId();
  const { startsGroup, isTabStop, isActive } = useRow();
  const { delivery, removed } = message;
  const { item, handlers } = useFocusInMessage(message);
  const hasActions = isActive && !removed && delivery === 'sent';
  const value = useMemo(() => ({ message, id, hasActions }), [message, id, hasActions]);
  const own = {
    'data-id': message.id,
    'aria-labelledby': `${id}-author ${id}-time ${id}-text`,
    tabIndex: isTabStop ? 0 : -1,
    ...handlers,
    children: DEFAULT,
  };
  const state = {
    own: message.isOwn,
    groupStart: startsGroup,
    replayed: message.isReplayed,
    unverified: message.isUnverified === true,
    private: message.to !== 'all',
    delivery,
    sender: message.sender.kind,
    removed,
    edited: message.isEdited,
    mentionsMe: message.mentionsMe,
    active: isActive,
  };
  const line = usePart({ tag: 'li', state, own, ref: [item, ref] }, props);
  return <MessageContextProvider value={value}>{line}</MessageContextProvider>;
});

const DEFAULT = (
  <>
    <ChatAuthor /> <ChatTime />
    <ChatQuote />
    <ChatText />
    <ChatReactions />
    <ChatNote />
    <ChatActions />
  </>
);
