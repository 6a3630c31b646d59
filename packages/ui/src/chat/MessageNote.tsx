import { CircleAlert, Clock, Lock, RotateCw } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { useMessageContext } from './chatActions';
import type { ChatMessage } from './chatState';

/** The small line below a message: that it is private, under way, or was not sent. */
export function MessageNote({ message }: { message: ChatMessage }) {
  const labels = useLabels();
  const { nameOf } = useMessageContext();
  if (message.delivery === 'failed') return <Failure message={message} />;
  if (message.delivery === 'sending') {
    return (
      <span className="bc-message-note">
        <Clock className="bc-icon" aria-hidden="true" />
        {labels.chatSending}
      </span>
    );
  }
  if (message.to === 'all') {
    const isEdited = message.isEdited && !message.removed;
    return isEdited ? <span className="bc-message-note">{labels.chatEdited}</span> : null;
  }
  const names = message.to === 'me' ? '' : message.to.map(nameOf).join(', ');
  return (
    <span className="bc-message-note">
      <Lock className="bc-icon" aria-hidden="true" />
      <bdi>{names ? labels.chatPrivateTo(names) : labels.chatPrivate}</bdi>
    </span>
  );
}

function Failure({ message }: { message: ChatMessage }) {
  const labels = useLabels();
  const { actions } = useMessageContext();
  return (
    <span className="bc-message-note" data-kind="failed">
      <span className="bc-message-error">
        <span className="bc-message-failure">
          <CircleAlert className="bc-icon" aria-hidden="true" />
          {labels.chatNotSent}
        </span>{' '}
        {message.error && <span className="bc-message-reason">{message.error}</span>}
      </span>
      <button
        type="button"
        className="bc-button bc-button-small"
        onClick={() => actions.retry(message)}
      >
        <RotateCw className="bc-icon" aria-hidden="true" />
        {labels.chatRetry}
      </button>
    </span>
  );
}
