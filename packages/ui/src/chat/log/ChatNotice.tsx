import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatState } from '../root/chatContext';
import { whyReadOnly, type ChatState } from '../chatState';

/** The state of `Chat.Notice`. */
export interface ChatNoticeState {
  /**
   * Earlier messages are on their way; nobody can hand them over; nothing was said yet; or the call is not joined, and there is nothing to
   * show. Undefined when there is nothing to say.
   */
  kind: 'loading' | 'unavailable' | 'empty' | 'away' | undefined;
}

/** What `Chat.Notice` takes: the props of a `<p>`. */
export type ChatNoticeProps = PartProps<'p', ChatNoticeState>;

/**
 * What is to be said of the messages as a whole: that there are none, that earlier ones are loading or cannot be had, that one is not in
 * the call. Not there when there is nothing to say.
 *
 * @example
 * ```tsx
 * <Chat.Notice className={({ kind }) => `notice ${kind}`} />
 * ```
 */
export const ChatNotice = forwardRef<HTMLParagraphElement, ChatNoticeProps>(
  function ChatNotice(props, ref) {
    const labels = useChatLabels();
    const chat = useChatState('Chat.Notice', 'messages', 'history', 'status');
    const kind = kindOf(chat);
    const words = {
      loading: labels.chatLoading,
      unavailable: labels.chatHistoryUnavailable,
      empty: labels.chatEmpty,
      away: whyReadOnly(chat.status, 'open', labels),
    };
    const own = { children: kind && words[kind] };
    return usePart({ tag: 'p', state: { kind }, own, ref, enabled: kind !== undefined }, props);
  },
);

type Shown = Pick<ChatState, 'messages' | 'history' | 'status'>;

function kindOf({ messages, history, status }: Shown): ChatNoticeState['kind'] {
  if (history === 'loading') return 'loading';
  if (messages.length > 0) return history === 'unavailable' ? 'unavailable' : undefined;
  return status === 'ready' ? 'empty' : 'away';
}
