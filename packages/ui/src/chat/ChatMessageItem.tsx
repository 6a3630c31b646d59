import { Megaphone } from 'lucide-react';
import { memo, useId } from 'react';
import { Avatar } from '../people/Avatar';
import { senderKey } from '../people/senderKey';
import type { ChatMessage } from './chatState';
import { MessageMeta } from './MessageMeta';
import { MessageNote } from './MessageNote';
import { MessageText } from './MessageText';

/** What `ChatMessageItem` takes. */
export interface ChatMessageItemProps {
  message: ChatMessage;
  startsGroup: boolean;
  /** Whether the Tab key stops here; it does at one message of the log. */
  isTabStop: boolean;
  nameOf: (sessionId: string) => string;
  onRetry: (id: string) => void;
}

/** One message: author, time and text, which is also the order in which it is read aloud. */
export const ChatMessageItem = memo(function ChatMessageItem({
  message,
  startsGroup,
  isTabStop,
  nameOf,
  onRetry,
}: ChatMessageItemProps) {
  const id = useId();
  return (
    <li
      className="bc-message"
      data-id={message.id}
      data-own={message.isOwn || undefined}
      data-group-start={startsGroup || undefined}
      data-replayed={message.isReplayed || undefined}
      data-private={message.to !== 'all' || undefined}
      data-delivery={message.delivery}
      data-sender={message.sender.kind}
      aria-labelledby={`${id}-author ${id}-time ${id}-text`}
      tabIndex={isTabStop ? 0 : -1}
    >
      {!message.isOwn && <SenderAvatar message={message} />}
      <div className="bc-message-body">
        <MessageMeta message={message} id={id} />
        <div id={`${id}-text`} className="bc-message-text" dir="auto">
          <MessageText text={message.text} />
        </div>
        <MessageNote message={message} nameOf={nameOf} onRetry={onRetry} />
      </div>
    </li>
  );
});

function SenderAvatar({ message: { sender, senderName } }: { message: ChatMessage }) {
  if (sender.kind !== 'server') return <Avatar id={senderKey(sender)} name={senderName} />;
  return (
    <span className="bc-avatar" data-kind="server" aria-hidden="true">
      <Megaphone className="bc-icon" />
    </span>
  );
}
