import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useMessagesShared } from './messageActions';
import { useMessageContext } from './messageContext';
import { senderWords } from './senderWords';

/** The state of `Chat.Quote`. */
export interface ChatQuoteState {
  /** The answered message is not here, or was removed: it is no button then, but a `<span>`. */
  missing: boolean;
}

/** What `Chat.Quote` takes: the props of a `<button>`. */
export type ChatQuoteProps = PartProps<'button', ChatQuoteState>;

/**
 * The message that this one answers, as a button that goes there; not there where it answers none. Its author is in `data-kind="author"`,
 * its text in `data-kind="text"`.
 *
 * @example
 * ```tsx
 * <Chat.Quote className="quote" />
 * ```
 */
export const ChatQuote = forwardRef<HTMLButtonElement, ChatQuoteProps>(
  function ChatQuote(props, ref) {
    const labels = useChatLabels();
    const { message } = useMessageContext('Chat.Quote');
    const { actions, find } = useMessagesShared('Chat.Quote');
    const { replyTo, removed } = message;
    const enabled = replyTo !== undefined && !removed;
    const answered = enabled ? find(replyTo) : undefined;
    const missing = !answered || answered.removed !== undefined;
    const own = missing
      ? { children: labels.chatAnswersUnknown }
      : {
          type: 'button',
          'aria-label': `${labels.chatAnswers(senderWords(answered, labels))} ${answered.text}`,
          onClick: () => actions.show(answered.id),
          children: (
            <>
              <bdi data-kind="author">{senderWords(answered, labels)}</bdi>{' '}
              <span data-kind="text" dir="auto">
                {answered.text}
              </span>
            </>
          ),
        };
    const tag = missing ? 'span' : 'button';
    return usePart({ tag, state: { missing }, own, ref, enabled }, props);
  },
);
