import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from '../root/chatContext';
import { useComposerContext } from './composerContext';
import type { ComposerTarget } from './composerTarget';

/** The state of `Chat.Send`. */
export interface ChatSendState {
  /** There is nothing to send, or it cannot be sent. The button stays reachable. */
  disabled: boolean;
  /** What is sent: a message of its own, an answer, or another text of an own message. */
  target: ComposerTarget['kind'];
}

/** What `Chat.Send` takes: the props of a `<button>`. */
export type ChatSendProps = PartProps<'button', ChatSendState>;

/**
 * Sends what is written, or saves what is edited. Without children it says so in words.
 *
 * @example
 * ```tsx
 * <Chat.Send className="send">➤</Chat.Send>
 * ```
 */
export const ChatSend = forwardRef<HTMLButtonElement, ChatSendProps>(function ChatSend(props, ref) {
  const labels = useChatLabels();
  const { target } = useChatContext('Chat.Send', 'target');
  const { canSend } = useComposerContext('Chat.Send');
  const name = target.kind === 'edit' ? labels.chatSaveEdit : labels.chatSend;
  const own = { type: 'submit', 'aria-label': name, 'aria-disabled': !canSend, children: name };
  const state = { disabled: !canSend, target: target.kind };
  return usePart({ tag: 'button', state, own, ref }, props);
});
