import { forwardRef, useState } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from '../root/chatContext';
import { useLogContext } from './logContext';

/** The state of `Chat.Earlier`. */
export interface ChatEarlierState {
  /** Earlier messages are on their way. */
  busy: boolean;
}

/** What `Chat.Earlier` takes: the props of a `<button>`. */
export type ChatEarlierProps = PartProps<'button', ChatEarlierState>;

/**
 * Shows earlier messages: those that are not mounted, then those that somebody in the call hands over. Nothing that is read moves. Not there
 * while there are none.
 *
 * @example
 * ```tsx
 * <Chat.Log>
 *   <Chat.Earlier className="earlier" />
 *   <Chat.List />
 * </Chat.Log>
 * ```
 */
export const ChatEarlier = forwardRef<HTMLButtonElement, ChatEarlierProps>(
  function ChatEarlier(props, ref) {
    const labels = useChatLabels();
    const { hasMore, showMore } = useLogContext('Chat.Earlier');
    const { run } = useChatContext('Chat.Earlier', 'run');
    const [isBusy, setBusy] = useState(false);
    const onClick = () => {
      if (isBusy) return;
      setBusy(true);
      run(() => showMore().finally(() => setBusy(false)));
    };
    const own = {
      type: 'button',
      'aria-disabled': isBusy,
      onClick,
      children: labels.chatShowEarlier,
    };
    return usePart({ tag: 'button', state: { busy: isBusy }, own, ref, enabled: hasMore }, props);
  },
);
