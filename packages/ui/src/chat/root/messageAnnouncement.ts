import type { Announcement } from '../../announcer/announcer';
import type { ChatLabels } from '../../labels/chatLabels';
import type { ChatMessage } from '../chatState';

/** What is said of a message that arrives. The same message is said once, whoever shows it; mentions are not merged with the rest. */
export function messageAnnouncement(
  { id, mentionsMe, senderName, text }: ChatMessage,
  labels: ChatLabels,
): Announcement {
  const name = senderName || labels.chatServer;
  const key = `chat:${id}`;
  if (!mentionsMe) {
    return {
      kind: 'chat',
      key,
      text: labels.chatAnnounceMessage(name, text),
      merged: ({ length }) => labels.chatAnnounceMany(length),
    };
  }
  return {
    kind: 'chat-mention',
    key,
    text: labels.chatAnnounceMention(name, text),
    merged: ({ length }) => labels.chatAnnounceManyMentions(length),
  };
}
