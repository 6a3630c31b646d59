import type { ChatMessage, ChatMode, ChatModeration, ChatResult, Status } from '@backchannel/react';
import type { ChatLabels } from '../labels/chatLabels';

/** What the chat's views read: the result of `useChat`. */
export type ChatState = ChatResult;

/** What the chat's views need of `useChatModeration`. */
export type ModerationState = Pick<
  ChatModeration,
  'canModerate' | 'isMuted' | 'pause' | 'resume' | 'mute' | 'unmute'
>;

/** Nobody moderates here. */
export const NO_MODERATION: ModerationState = {
  canModerate: false,
  pause: async () => undefined,
  resume: async () => undefined,
  mute: async () => undefined,
  unmute: async () => undefined,
  isMuted: () => false,
};

export type { ChatMessage };

/** Why nothing can be written at the moment, in words; undefined when it can. */
export function whyReadOnly(
  status: Status,
  mode: ChatMode,
  labels: ChatLabels,
): string | undefined {
  switch (status) {
    case 'ready':
      if (mode === 'open') return undefined;
      return mode === 'paused' ? labels.chatPaused : labels.chatMuted;
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

/** Whether hosts muted who wrote a message. */
export const isOfMuted = ({ sender }: ChatMessage, isMuted: ModerationState['isMuted']) =>
  sender.kind !== 'server' && isMuted(sender);
