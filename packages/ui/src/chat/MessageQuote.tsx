import { Reply } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { useMessageContext } from './chatActions';
import type { ChatMessage } from './chatState';

/** The message that another one answers: pressing it goes there. */
export function MessageQuote({ message }: { message: ChatMessage }) {
  const labels = useLabels();
  const { actions, find } = useMessageContext();
  const { replyTo } = message;
  if (replyTo === undefined || message.removed) return null;
  const answered = find(replyTo);
  const icon = <Reply className="bc-icon" aria-hidden="true" />;
  if (!answered || answered.removed) {
    return (
      <span className="bc-message-quote" data-missing>
        {icon}
        {labels.chatAnswersUnknown}
      </span>
    );
  }
  const name = answered.isOwn ? labels.chatYou : answered.senderName || labels.chatServer;
  return (
    <button type="button" className="bc-message-quote" onClick={() => actions.show(replyTo)}>
      {icon}
      <span className="bc-visually-hidden">{labels.chatAnswers(name)}</span>
      <bdi className="bc-message-quote-name" aria-hidden="true">
        {name}
      </bdi>
      <span className="bc-message-quote-text" dir="auto">
        {answered.text}
      </span>
    </button>
  );
}
