import { Crown, Megaphone } from 'lucide-react';
import { useLabels, useLocale } from '../labels/LabelsProvider';
import type { ChatMessage } from './chatState';

/** Who wrote a message and when, with the badges that Daily vouches for. */
export function MessageMeta({ message, id }: { message: ChatMessage; id: string }) {
  const labels = useLabels();
  const { sender } = message;
  return (
    <div className="bc-message-meta">
      {sender.kind === 'server' ? (
        <span id={`${id}-author`} className="bc-badge" data-kind="server">
          <Megaphone className="bc-icon" aria-hidden="true" />
          {labels.chatServer}
        </span>
      ) : (
        <bdi id={`${id}-author`} className="bc-message-author">
          {message.isOwn ? labels.chatYou : message.senderName}
        </bdi>
      )}
      {sender.kind === 'participant' && sender.isHost && (
        <span className="bc-badge" data-kind="host">
          <Crown className="bc-icon" aria-hidden="true" />
          {labels.chatHost}
        </span>
      )}
      <MessageTime id={`${id}-time`} at={message.at} />
    </div>
  );
}

function MessageTime({ id, at }: { id: string; at: number }) {
  const locale = useLocale();
  const date = new Date(at);
  return (
    <time id={id} className="bc-message-time" dateTime={date.toISOString()}>
      {date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })}
    </time>
  );
}
