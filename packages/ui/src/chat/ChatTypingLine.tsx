import { useLabels } from '../labels/LabelsProvider';
import type { ChatState } from './chatState';

/** Who else is writing. Its line is always there, so that nothing moves; it is not announced. */
export function ChatTypingLine({ typing }: Pick<ChatState, 'typing'>) {
  const labels = useLabels();
  const names = typing.map(({ userName }) => userName);
  return (
    <p className="bc-chat-typing" data-active={names.length > 0 || undefined} dir="auto">
      {names.length > 0 && (
        <>
          <span className="bc-chat-typing-dots" aria-hidden="true" />
          {labels.chatTyping(names)}
        </>
      )}
    </p>
  );
}
