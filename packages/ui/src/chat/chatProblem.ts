import type { ChatMode } from '@backchannel/react';
import { problemText } from '../internal/problemText';
import type { ChatLabels } from '../labels/chatLabels';
import type { ChatMessage } from './chatState';

/** What failed in the chat, in words. */
export function chatProblem(error: unknown, labels: ChatLabels, mode?: ChatMode): string {
  return problemText(error, labels, {
    closed: labels.chatPaused,
    'not-joined': labels.chatNotJoined,
    'not-allowed': mode === 'muted' ? labels.chatMuted : undefined,
  });
}

/** What a message failed with, as far as it still knows. */
export const failureOf = ({ errorCode }: ChatMessage) => ({ code: errorCode });
