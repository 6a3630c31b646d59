import { CircleAlert, Clock, Lock, RotateCw } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useLabels } from '../labels/LabelsProvider';
import type { ChatMessage } from './chatState';

/** What `MessageNote` takes. */
export interface MessageNoteProps {
  message: ChatMessage;
  nameOf: (sessionId: string) => string;
  onRetry: (id: string) => void;
}

/** The small line below a message: that it is private, under way, or was not sent. */
export function MessageNote({ message, nameOf, onRetry }: MessageNoteProps) {
  const labels = useLabels();
  if (message.delivery === 'failed') return <Failure message={message} onRetry={onRetry} />;
  if (message.delivery === 'sending') {
    return (
      <span className="bc-message-note">
        <Clock className="bc-icon" aria-hidden="true" />
        {labels.chatSending}
      </span>
    );
  }
  if (message.to === 'all') return null;
  const names = message.to === 'me' ? '' : message.to.map(nameOf).join(', ');
  return (
    <span className="bc-message-note">
      <Lock className="bc-icon" aria-hidden="true" />
      <bdi>{names ? labels.chatPrivateTo(names) : labels.chatPrivate}</bdi>
    </span>
  );
}

function Failure({ message, onRetry }: Pick<MessageNoteProps, 'message' | 'onRetry'>) {
  const labels = useLabels();
  const retry = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest('li')?.focus();
    onRetry(message.id);
  };
  return (
    <span className="bc-message-note" data-kind="failed">
      <span className="bc-message-error">
        <span className="bc-message-failure">
          <CircleAlert className="bc-icon" aria-hidden="true" />
          {labels.chatNotSent}
        </span>{' '}
        {message.error && <span className="bc-message-reason">{message.error}</span>}
      </span>
      <button type="button" className="bc-button bc-button-small" onClick={retry}>
        <RotateCw className="bc-icon" aria-hidden="true" />
        {labels.chatRetry}
      </button>
    </span>
  );
}
