import { forwardRef, memo, useMemo, type ReactElement, type ReactNode } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext, useChatState } from '../root/chatContext';
import { ChatDivider } from './ChatDivider';
import { ChatMessage } from '../message/ChatMessage';
import { chatRows } from './chatRows';
import type { ChatMessage as Message } from '../chatState';
import { useLogContext } from './logContext';
import { mountedMessages } from './mountedMessages';
import { DividerProvider, RowProvider, type RowState } from './rowContext';
import { useMessageFocus } from './useMessageFocus';

/** Renders a message, as a `Chat.Message`. */
export type RenderMessage = (message: Message) => ReactNode;

/** What `Chat.List` takes: the props of an `<ol>`. */
export interface ChatListProps extends Omit<PartProps<'ol'>, 'children'> {
  /** Renders a message. Default: a plain `Chat.Message`. */
  children?: RenderMessage | undefined;
  /** What stands between days, earlier and live messages, read and new ones. Default: a plain `Chat.Divider`. */
  divider?: ReactElement | undefined;
}

/**
 * The messages and the dividers between them. Arrow keys, Home and End move between messages, one of which is a stop of the Tab key;
 * Escape goes back to the field. Not there while there is no message.
 *
 * A message renders again when it changes, or when `children` is another function: define it outside of what renders often.
 *
 * @example
 * ```tsx
 * <Chat.List divider={<Chat.Divider className="divider" />}>
 *   {(message) => <Chat.Message message={message} className="message" />}
 * </Chat.List>
 * ```
 */
export const ChatList = forwardRef<HTMLOListElement, ChatListProps>(function ChatList(
  { children = renderPlain, divider = PLAIN_DIVIDER, ...props },
  ref,
) {
  const { field } = useChatContext('Chat.List', 'field');
  const { messages } = useChatState('Chat.List', 'messages');
  const { mounting, firstUnread } = useLogContext('Chat.List');
  const mounted = useMemo(() => mountedMessages(messages, mounting), [messages, mounting]);
  const { tabStop, isActive, handlers } = useMessageFocus(mounted, () => field.current?.focus());
  const rows = useMemo(() => chatRows(mounted, firstUnread), [mounted, firstUnread]);
  const content = rows.map((row) =>
    row.kind === 'message' ? (
      <Row
        key={row.key}
        message={row.message}
        startsGroup={row.startsGroup}
        isTabStop={row.message.id === tabStop}
        isActive={isActive(row.message.id)}
        render={children}
      />
    ) : (
      <DividerProvider key={row.key} value={row}>
        {divider}
      </DividerProvider>
    ),
  );
  const own = { role: 'list', ...handlers, children: content };
  return usePart({ tag: 'ol', own, ref, enabled: rows.length > 0 }, props);
});

const PLAIN_DIVIDER = <ChatDivider />;
const renderPlain: RenderMessage = (message) => <ChatMessage message={message} />;

interface RowProps extends RowState {
  message: Message;
  render: RenderMessage;
}

const Row = memo(function Row({ message, startsGroup, isTabStop, isActive, render }: RowProps) {
  const value = useMemo(
    () => ({ startsGroup, isTabStop, isActive }),
    [startsGroup, isTabStop, isActive],
  );
  /* The same element where only its place in the list changed: then what is inside does not render. */
  const content = useMemo(() => render(message), [message, render]);
  return <RowProvider value={value}>{content}</RowProvider>;
});
