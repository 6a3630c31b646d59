import { forwardRef, useEffect } from 'react';
import { useChatContext } from '../root/chatContext';
import { ReasonForm, type ChatReasonProps } from './ReasonForm';

export type { ChatReasonProps };

/**
 * Where a reason may be given, before the message of somebody else is deleted or reported or its author is muted: a form with ready-made reasons
 * (`labels.chatReasons`), a field for another, and the button that goes on without. Hosts see reasons in the moderation log (`useModerationLog`). Escape gives up;
 * the focus goes back to the message. Without this part nothing is asked.
 *
 * @example
 * ```tsx
 * <Chat.Reason className="reason" presetClassName="chip" inputClassName="field" confirmClassName="primary" cancelClassName="quiet" />
 * ```
 */
export const ChatReason = forwardRef<HTMLFormElement, ChatReasonProps>(
  function ChatReason(props, ref) {
    const { reason } = useChatContext('Chat.Reason', 'reason');
    const { asked, register } = reason;
    useEffect(register, [register]);
    if (!asked) return null;
    return (
      <ReasonForm key={`${asked.kind} ${asked.message.id}`} {...props} ref={ref} asked={asked} />
    );
  },
);
