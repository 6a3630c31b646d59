import type { ChatMessage, ChatResult, Status } from '@backchannel/react';
import type { Labels } from '../labels/labels';

/** What the chat's views read: the result of `useChat`. */
export type ChatState = ChatResult;

export type { ChatMessage };

/** Why nothing can be written at the moment, in words; undefined when it can. */
export function whyReadOnly(status: Status, labels: Labels): string | undefined {
  switch (status) {
    case 'ready':
      return undefined;
    case 'joining':
      return labels.chatJoining;
    case 'reconnecting':
      return labels.chatReconnecting;
    case 'left':
      return labels.chatLeft;
    case 'unsupported':
      return labels.chatUnsupported;
    case 'not-joined':
      return labels.chatNotJoined;
  }
}
