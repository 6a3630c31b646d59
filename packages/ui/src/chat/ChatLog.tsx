import { ArrowDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLabels, useLocale } from '../labels/LabelsProvider';
import { ChatMessageItem } from './ChatMessageItem';
import { ChatPlaceholder } from './ChatPlaceholder';
import { chatRows, type ChatRow } from './chatRows';
import type { ChatState } from './chatState';
import { EarlierMessages } from './EarlierMessages';
import { useIsVisible } from './useIsVisible';
import { useLogScroll } from './useLogScroll';
import { useMessageFocus } from './useMessageFocus';
import { useMountedMessages } from './useMountedMessages';
import { useUnreadDivider } from './useUnreadDivider';

/** What `ChatLog` takes. */
export interface ChatLogProps {
  chat: ChatState;
  onEscape: () => void;
}

/** The messages, the dividers between them, and the way back to the newest. */
export function ChatLog({ chat, onEscape }: ChatLogProps) {
  const labels = useLabels();
  const { messages, unread, markRead, history } = chat;
  const [isAtEnd, setAtEnd] = useState(true);
  const mounted = useMountedMessages(chat, isAtEnd);
  const { scroller, onScroll, scrollToEnd } = useLogScroll(mounted.messages, setAtEnd);
  const isVisible = useIsVisible(scroller);
  const canRead = isAtEnd && isVisible;
  const firstUnread = useUnreadDivider({ messages, unread, markRead, canRead });
  const { tabStop, isActive, handlers } = useMessageFocus(messages.at(-1)?.id, onEscape);
  const rows = useMemo(
    () => chatRows(mounted.messages, firstUnread),
    [mounted.messages, firstUnread],
  );
  const newCount = countFrom(messages, firstUnread);

  return (
    <div className="bc-chat-log">
      <div
        ref={scroller}
        className="bc-chat-scroller"
        role="log"
        aria-live="off"
        aria-label={labels.chatLog}
        aria-busy={history === 'loading'}
        onScroll={onScroll}
      >
        <div className="bc-chat-content">
          <ChatPlaceholder chat={chat} />
          {mounted.hasMore && <EarlierMessages onShow={mounted.showMore} />}
          {rows.length > 0 && (
            <ol className="bc-chat-list" role="list" {...handlers}>
              {rows.map((row) =>
                row.kind === 'message' ? (
                  <ChatMessageItem
                    key={row.key}
                    message={row.message}
                    startsGroup={row.startsGroup}
                    isTabStop={row.message.id === tabStop}
                    isActive={isActive(row.message.id)}
                  />
                ) : (
                  <ChatDivider key={row.key} row={row} newCount={newCount} />
                ),
              )}
            </ol>
          )}
        </div>
      </div>
      {!isAtEnd && (
        <button type="button" className="bc-chat-jump" onClick={scrollToEnd}>
          {unread > 0 ? labels.chatJumpToNew(unread) : labels.chatJumpToEnd}
          <ArrowDown className="bc-icon" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

type DividerRow = Exclude<ChatRow, { kind: 'message' }>;

function ChatDivider({ row, newCount }: { row: DividerRow; newCount: number }) {
  const labels = useLabels();
  const locale = useLocale();
  const words = {
    day: () =>
      new Date(row.at).toLocaleDateString(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      }),
    earlier: () => labels.chatEarlier,
    joined: () => labels.chatSinceJoined,
    new: () => labels.chatNew(newCount),
  }[row.kind]();
  return (
    <li className="bc-chat-divider" data-kind={row.kind}>
      <span role="separator" aria-label={words}>
        {words}
      </span>
    </li>
  );
}

function countFrom(messages: ChatState['messages'], id: string | undefined): number {
  const start = messages.findIndex((message) => message.id === id);
  return start < 0 ? 0 : messages.slice(start).filter(({ isOwn }) => !isOwn).length;
}
