import { forwardRef } from 'react';
import { useChatLabels } from '../../labels/useChatLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useChatContext } from './chatContext';

/** The state of `Chat.Pause`. */
export interface ChatPauseState {
  /** Nobody but hosts may write. */
  paused: boolean;
}

/** What `Chat.Pause` takes: the props of a `<button>`. */
export type ChatPauseProps = PartProps<'button', ChatPauseState>;

/**
 * Pauses the chat for all but hosts, and resumes it; there for hosts only, as Daily says it.
 *
 * @example
 * ```tsx
 * <Chat.Pause className="quiet" />
 * ```
 */
export const ChatPause = forwardRef<HTMLButtonElement, ChatPauseProps>(
  function ChatPause(props, ref) {
    const labels = useChatLabels();
    const { isPaused, isPausing, moderation, run } = useChatContext(
      'Chat.Pause',
      'isPaused',
      'isPausing',
      'moderation',
      'run',
    );
    const { canModerate, pause, resume } = moderation;
    const own = {
      type: 'button',
      'aria-busy': isPausing,
      onClick: () => run(() => (isPaused ? resume() : pause()), 'pause'),
      children: isPaused ? labels.chatResume : labels.chatPause,
    };
    const state = { paused: isPaused };
    return usePart({ tag: 'button', state, own, ref, enabled: canModerate }, props);
  },
);
