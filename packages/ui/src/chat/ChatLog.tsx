import { ArrowDown } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { ignoreFailure } from '../internal/ignoreFailure';
import { useLatest } from '../internal/useLatest';
import { useLabels } from '../labels/LabelsProvider';
import { ChatMessageItem } from './ChatMessageItem';
import { ChatPlaceholder } from './ChatPlaceholder';
import { chatRows } from './chatRows';
import type { ChatState } from './chatState';
import { useIsVisible } from './useIsVisible';
import { useLogScroll } from './useLogScroll';
import { useMessageFocus } from './useMessageFocus';
import { useUnreadDivider } from './useUnreadDivider';

/** What `ChatLog` takes. */
export interface ChatLogProps {
  chat: ChatState;
  nameOf: (sessionId: string) => string;
  onEscape: () => void;
}

/** The messages, the dividers between them, and the way back to the newest. */
export function ChatLog({ chat, nameOf, onEscape }: ChatLogProps) {
  const labels = useLabels();
  const { messages, unread, markRead, retry, history } = chat;
  const { scroller, isAtEnd, onScroll, scrollToEnd } = useLogScroll(messages);
  const isVisible = useIsVisible(scroller);
  const canRead = isAtEnd && isVisible;
  const firstUnread = useUnreadDivider({ messages, unread, markRead, canRead });
  const { tabStop, onFocus, onKeyDown } = useMessageFocus(messages.at(-1)?.id, onEscape);
  const rows = useMemo(() => chatRows(messages, firstUnread), [messages, firstUnread]);
  const latestRetry = useLatest(retry);
  const onRetry = useCallback(
    (id: string) => ignoreFailure(latestRetry.current(id)),
    [latestRetry],
  );
  const dividers = {
    earlier: labels.chatEarlier,
    joined: labels.chatSinceJoined,
    new: labels.chatNew(countFrom(messages, firstUnread)),
  };
  const isLoading = history === 'loading';

  return (
    <div className="bc-chat-log">
      <div
        ref={scroller}
        className="bc-chat-scroller"
        role="log"
        aria-live="off"
        aria-label={labels.chatLog}
        aria-busy={isLoading}
        onScroll={onScroll}
      >
        <div className="bc-chat-content">
          <ChatPlaceholder chat={chat} />
          {rows.length > 0 && (
            <ol className="bc-chat-list" role="list" onFocus={onFocus} onKeyDown={onKeyDown}>
              {rows.map((row) =>
                row.kind === 'message' ? (
                  <ChatMessageItem
                    key={row.key}
                    message={row.message}
                    startsGroup={row.startsGroup}
                    isTabStop={row.message.id === tabStop}
                    nameOf={nameOf}
                    onRetry={onRetry}
                  />
                ) : (
                  <li key={row.key} className="bc-chat-divider" data-kind={row.kind}>
                    <span role="separator" aria-label={dividers[row.kind]}>
                      {dividers[row.kind]}
                    </span>
                  </li>
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

function countFrom(messages: ChatState['messages'], id: string | undefined): number {
  const start = messages.findIndex((message) => message.id === id);
  return start < 0 ? 0 : messages.slice(start).filter(({ isOwn }) => !isOwn).length;
}
