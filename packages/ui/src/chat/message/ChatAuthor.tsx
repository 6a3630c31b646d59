import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import type { ChatMessage } from '../chatState';
import { useMessageContext } from './messageContext';
import { senderWords } from './senderWords';

/** The state of `Chat.Author`. */
export interface ChatAuthorState {
  own: boolean;
  sender: ChatMessage['sender']['kind'];
  /** Daily vouches for a host. The name does not: say it in a place of its own. */
  host: boolean;
}

/** What `Chat.Author` takes: the props of a `<bdi>`. */
export type ChatAuthorProps = PartProps<'bdi', ChatAuthorState>;

/**
 * Who wrote the message: “You”, a name with a suffix where two have the same, or “Server”. Anybody can call themselves “Host”: take badges
 * from the state, which Daily vouches for.
 *
 * @example
 * ```tsx
 * <Chat.Author className={({ host }) => (host ? 'author author-host' : 'author')} />
 * ```
 */
export const ChatAuthor = forwardRef<HTMLElement, ChatAuthorProps>(function ChatAuthor(props, ref) {
  const labels = useChatLabels();
  const { message, id } = useMessageContext('Chat.Author');
  const { sender, isOwn } = message;
  const own = { id: `${id}-author`, children: senderWords(message, labels) };
  const host = sender.kind === 'participant' && sender.isHost;
  return usePart({ tag: 'bdi', state: { own: isOwn, sender: sender.kind, host }, own, ref }, props);
});
