import { Megaphone } from 'lucide-react';
import { memo, useId } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import { Avatar } from '../people/Avatar';
import { senderKey } from '../people/senderKey';
import type { ChatMessage } from './chatState';
import { MessageMeta } from './MessageMeta';
import { MessageNote } from './MessageNote';
import { MessageQuote } from './MessageQuote';
import { MessageReactions } from './MessageReactions';
import { MessageText } from './MessageText';
import { MessageToolbar } from './MessageToolbar';

/** What `ChatMessageItem` takes. */
export interface ChatMessageItemProps {
  message: ChatMessage;
  startsGroup: boolean;
  /** Whether the Tab key stops here; it does at one message of the log. */
  isTabStop: boolean;
  /** Whether it is pointed at or has the focus, so that its actions are there. */
  isActive: boolean;
}

/** One message: author, time and text, which is also the order in which it is read aloud. */
export const ChatMessageItem = memo(function ChatMessageItem({
  message,
  startsGroup,
  isTabStop,
  isActive,
}: ChatMessageItemProps) {
  const id = useId();
  const labels = useLabels();
  const { removed } = message;
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
      data-removed={removed}
      data-edited={message.isEdited || undefined}
      data-mentions-me={message.mentionsMe || undefined}
      aria-labelledby={`${id}-author ${id}-time ${id}-text`}
      tabIndex={isTabStop ? 0 : -1}
    >
      {!message.isOwn && <SenderAvatar message={message} />}
      <div className="bc-message-body">
        <MessageMeta message={message} id={id} />
        <MessageQuote message={message} />
        <div id={`${id}-text`} className="bc-message-text" dir="auto">
          {removed ? (
            removed === 'host' ? (
              labels.chatRemovedByHost
            ) : (
              labels.chatRemovedByAuthor
            )
          ) : (
            <MessageText text={message.text} />
          )}
        </div>
        <MessageReactions message={message} />
        <MessageNote message={message} />
      </div>
      {isActive && !removed && message.delivery === 'sent' && <MessageToolbar message={message} />}
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
