import type { ChatLabels } from '../../labels/chatLabels';
import type { ChatMessage } from '../chatState';

/** Who wrote a message, in words: you, a name, or the server. */
export function senderWords(
  { isOwn, sender, senderName }: ChatMessage,
  labels: ChatLabels,
): string {
  if (isOwn) return labels.chatYou;
  return sender.kind === 'server' ? labels.chatServer : senderName || labels.chatServer;
}
