import type { ChatLabels } from '../../labels/chatLabels';
import { useChatLabels } from '../../labels/useChatLabels';
import { isOfMuted, type ChatMessage, type ModerationState } from '../chatState';
import { useMessagesShared, type MessageActions } from './messageActions';
import { senderWords } from './senderWords';

/** What can be done with a message. */
export type ActionName = 'react' | 'reply' | 'edit' | 'report' | 'mute' | 'delete' | 'retry';

/* In the order in which they stand. */
const TOOLBAR_ACTIONS = ['react', 'reply', 'edit', 'report', 'mute', 'delete'] as const;

const METHODS = {
  react: 'pickReaction',
  reply: 'reply',
  edit: 'edit',
  report: 'report',
  mute: 'mute',
  delete: 'remove',
  retry: 'retry',
} as const satisfies Record<ActionName, keyof MessageActions>;

/** One action on a message: whether it is possible here and now, what it is called, and its run. */
export function useMessageAction(name: ActionName, message: ChatMessage) {
  const labels = useChatLabels();
  const { actions, canModerate, canWrite, isMuted } = useMessagesShared('Chat.Action');
  return {
    isPossible: isPossible(name, message, { canModerate, canWrite }),
    label: labelOf(name, message, labels, isMuted),
    run: () => actions[METHODS[name]](message),
  };
}

/** The actions that are possible here and now, but for `retry`. */
export function usePossibleActions(message: ChatMessage): ActionName[] {
  const rights = useMessagesShared('Chat.Actions');
  return TOOLBAR_ACTIONS.filter((name) => isPossible(name, message, rights));
}

interface Rights {
  canModerate: boolean;
  canWrite: boolean;
}

function isPossible(name: ActionName, message: ChatMessage, { canModerate, canWrite }: Rights) {
  const { delivery, isOwn, removed, sender } = message;
  if (name === 'retry') return delivery === 'failed';
  if (name === 'delete' && delivery === 'failed') return true;
  if (removed || delivery !== 'sent') return false;
  const isPerson = sender.kind === 'participant' && !isOwn;
  switch (name) {
    case 'react':
    case 'reply':
      return canWrite;
    case 'edit':
      return canWrite && isOwn;
    case 'report':
      return isPerson && !canModerate;
    case 'mute':
      return isPerson && canModerate && !sender.isHost;
    case 'delete':
      return isOwn || canModerate;
  }
}

function labelOf(
  name: ActionName,
  message: ChatMessage,
  labels: ChatLabels,
  isMuted: ModerationState['isMuted'],
): string {
  switch (name) {
    case 'react':
      return labels.chatReact;
    case 'reply':
      return labels.chatReply;
    case 'edit':
      return labels.chatEdit;
    case 'report':
      return labels.chatReport;
    case 'mute':
      return isOfMuted(message, isMuted)
        ? labels.chatUnmuteAuthor(senderWords(message, labels))
        : labels.chatMuteAuthor(senderWords(message, labels));
    case 'delete':
      return labels.chatDelete;
    case 'retry':
      return labels.chatRetry;
  }
}
