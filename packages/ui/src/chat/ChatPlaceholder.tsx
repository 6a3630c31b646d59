import { History, LoaderCircle, MessagesSquare } from 'lucide-react';
import { useLabels } from '../labels/LabelsProvider';
import { whyReadOnly, type ChatState } from './chatState';

/** What the log shows above the messages, or instead of them. */
export function ChatPlaceholder({ chat }: { chat: ChatState }) {
  const labels = useLabels();
  const { messages, history, status } = chat;
  if (history === 'loading') {
    return (
      <p className="bc-chat-notice">
        <LoaderCircle className="bc-icon bc-spinner" aria-hidden="true" />
        {labels.chatLoading}
      </p>
    );
  }
  if (messages.length > 0) {
    return history === 'unavailable' ? (
      <p className="bc-chat-notice">
        <History className="bc-icon" aria-hidden="true" />
        {labels.chatHistoryUnavailable}
      </p>
    ) : null;
  }
  const reason = status === 'ready' ? undefined : whyReadOnly(status, 'open', labels);
  return (
    <div className="bc-empty">
      <span className="bc-empty-icon" aria-hidden="true">
        <MessagesSquare />
      </span>
      <p className="bc-empty-title">{reason ?? labels.chatEmpty}</p>
      {!reason && <p className="bc-empty-hint">{labels.chatEmptyHint}</p>}
    </div>
  );
}
