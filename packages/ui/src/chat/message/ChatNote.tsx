import { forwardRef } from 'react';
import { isolated } from '../../internal/isolated';
import type { ChatLabels } from '../../labels/chatLabels';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { chatProblem, failureOf } from '../chatProblem';
import type { ChatMessage } from '../chatState';
import { useMessageContext } from './messageContext';

/** The state of `Chat.Note`. */
export interface ChatNoteState {
  /** What is special about the message; undefined when nothing is. */
  kind: 'failed' | 'sending' | 'private' | 'unverified' | 'edited' | undefined;
}

/** What `Chat.Note` takes: the props of a `<span>`. */
export type ChatNoteProps = PartProps<'span', ChatNoteState>;

/**
 * What is special about a message: that it is on its way, was not sent and why, who else can read it, that nobody confirms it, or that it was
 * edited. Not there where
 * nothing is. What went wrong is in `data-kind="reason"`.
 *
 * @example
 * ```tsx
 * <Chat.Note className="note" /> <Chat.Action action="retry" />
 * ```
 */
export const ChatNote = forwardRef<HTMLSpanElement, ChatNoteProps>(function ChatNote(props, ref) {
  const labels = useChatLabels();
  const { message } = useMessageContext('Chat.Note');
  const kind = kindOf(message);
  const own = { children: kind && WORDS[kind](message, labels) };
  return usePart({ tag: 'span', state: { kind }, own, ref, enabled: kind !== undefined }, props);
});

function kindOf(message: ChatMessage): ChatNoteState['kind'] {
  if (message.delivery !== 'sent') return message.delivery;
  if (message.to !== 'all') return 'private';
  if (message.removed) return undefined;
  if (message.isUnverified) return 'unverified';
  return message.isEdited ? 'edited' : undefined;
}

const WORDS = {
  failed: (message: ChatMessage, labels: ChatLabels) => (
    <>
      <span data-kind="failure">{labels.chatNotSent}</span>{' '}
      <span data-kind="reason">{chatProblem(failureOf(message), labels)}</span>
    </>
  ),
  sending: (_: ChatMessage, labels: ChatLabels) => labels.chatSending,
  unverified: (_: ChatMessage, labels: ChatLabels) => labels.chatUnverified,
  edited: (_: ChatMessage, labels: ChatLabels) => labels.chatEdited,
  private: ({ toNames = [] }: ChatMessage, labels: ChatLabels) =>
    toNames.length > 0
      ? labels.chatPrivateTo(toNames.map(isolated).join(', '))
      : labels.chatPrivate,
};
