import type { Announcement } from '../../announcer/announcer';
import type { ChatLabels } from '../../labels/chatLabels';
import type { ChatMessage } from '../chatState';

/** What is said of a message that arrives. The same message is said once, whoever shows it, and once more if an edit makes it mention this
 * participant; mentions are not merged with the rest. */
export function messageAnnouncement(
  { id, mentionsMe, senderName, text }: ChatMessage,
  labels: ChatLabels,
): Announcement {
  const name = senderName || labels.chatServer;
  if (!mentionsMe) {
    return {
      kind: 'chat',
      key: `chat:${id}`,
      text: labels.chatAnnounceMessage(name, text),
      merged: ({ length }) => labels.chatAnnounceMany(length),
    };
  }
  return {
    kind: 'chat-mention',
    key: `chat-mention:${id}`,
    text: labels.chatAnnounceMention(name, text),
    merged: ({ length }) => labels.chatAnnounceManyMentions(length),
  };
}
