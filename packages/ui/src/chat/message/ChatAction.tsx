import { forwardRef } from 'react';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useMessageContext } from './messageContext';
import { useMessageAction, type ActionName } from './useMessageAction';

/** The state of `Chat.Action`. */
export interface ChatActionState {
  action: ActionName;
}

/** What `Chat.Action` takes: which action, and the props of a `<button>`. */
export interface ChatActionProps extends PartProps<'button', ChatActionState> {
  action: ActionName;
}

/**
 * Does one thing with the message: `react` (opens `Chat.EmojiPicker`), `reply`, `edit` (own), `report` (to the hosts), `mute` (hosts only),
 * `delete` (own, hosts any; what was not sent vanishes), `retry` (what was not sent). Not there where it is not possible. What failed is announced; the focus stays on
 * the message, or goes to the field.
 *
 * @example
 * ```tsx
 * <Chat.Action action="reply">↩</Chat.Action>
 * ```
 */
export const ChatAction = forwardRef<HTMLButtonElement, ChatActionProps>(function ChatAction(
  { action, ...props },
  ref,
) {
  const { message } = useMessageContext('Chat.Action');
  const { isPossible, label, run } = useMessageAction(action, message);
  const own = {
    type: 'button',
    'aria-label': label,
    title: label,
    onClick: run,
    children: label,
  };
  return usePart({ tag: 'button', state: { action }, own, ref, enabled: isPossible }, props);
});
