import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from '../root/chatContext';
import { NEW_MESSAGE } from './composerTarget';

/** What `Chat.Cancel` takes: the props of a `<button>`. */
export type ChatCancelProps = PartProps<'button'>;

/**
 * Gives up the answer or the edit and goes back to the field, as Escape does there; not there while the composer does neither.
 *
 * @example
 * ```tsx
 * <Chat.Target>
 *   Answering <Chat.Cancel>✕</Chat.Cancel>
 * </Chat.Target>
 * ```
 */
export const ChatCancel = forwardRef<HTMLButtonElement, ChatCancelProps>(
  function ChatCancel(props, ref) {
    const labels = useChatLabels();
    const { field, setTarget, target } = useChatContext(
      'Chat.Cancel',
      'field',
      'setTarget',
      'target',
    );
    const onClick = () => {
      setTarget(NEW_MESSAGE);
      field.current?.focus();
    };
    const name = labels.chatCancelTarget;
    const own = { type: 'button', 'aria-label': name, onClick, children: name };
    return usePart({ tag: 'button', own, ref, enabled: target.kind !== 'new' }, props);
  },
);
