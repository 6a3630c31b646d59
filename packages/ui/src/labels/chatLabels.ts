/** The words of the chat. */
export interface ChatLabels {
  chatTitle: string;
  chatLog: string;
  chatEmpty: string;
  chatEmptyHint: string;
  chatLoading: string;
  chatHistoryUnavailable: string;
  chatEarlier: string;
  chatSinceJoined: string;
  chatNew: (count: number) => string;
  chatJumpToNew: (count: number) => string;
  chatJumpToEnd: string;
  chatComposer: (recipient: string) => string;
  chatEveryone: string;
  chatPlaceholder: string;
  chatSend: string;
  chatSending: string;
  chatNotSent: string;
  chatRetry: string;
  chatPrivate: string;
  chatPrivateTo: (names: string) => string;
  chatYou: string;
  chatHost: string;
  chatServer: string;
  chatCount: (length: number, limit: number) => string;
  chatNearLimit: (left: number) => string;
  chatAtLimit: string;
  chatTooLong: (over: number) => string;
  chatNotJoined: string;
  chatJoining: string;
  chatReconnecting: string;
  chatLeft: string;
  chatUnsupported: string;
  /** Spoken when a message arrives. */
  chatAnnounceMessage: (name: string, text: string) => string;
  /** Spoken instead of the single messages when many arrive at once. */
  chatAnnounceMany: (count: number) => string;
  chatAnnounceEarlier: (count: number) => string;
  chatAnnounceFailed: (reason: string) => string;
}

const characters = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`;

/** The English words of the chat. */
export const chatLabels: ChatLabels = {
  chatTitle: 'Chat',
  chatLog: 'Messages',
  chatEmpty: 'No messages yet',
  chatEmptyHint: 'What you write here is seen by everyone in the call.',
  chatLoading: 'Loading earlier messages',
  chatHistoryUnavailable: 'Earlier messages are not available in this call.',
  chatEarlier: 'Earlier',
  chatSinceJoined: 'Since you joined',
  chatNew: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  chatJumpToNew: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  chatJumpToEnd: 'Latest messages',
  chatComposer: (recipient) => `Message to ${recipient}`,
  chatEveryone: 'everyone',
  chatPlaceholder: 'Write a message',
  chatSend: 'Send',
  chatSending: 'Sending',
  chatNotSent: 'Not sent',
  chatRetry: 'Retry',
  chatPrivate: 'Only you',
  chatPrivateTo: (names) => `Only ${names}`,
  chatYou: 'You',
  chatHost: 'Host',
  chatServer: 'Server',
  chatCount: (length, limit) => `${length} / ${limit}`,
  chatNearLimit: (left) => `${characters(left)} left`,
  chatAtLimit: 'The message has reached its longest length',
  chatTooLong: (over) => `${characters(over)} too long`,
  chatNotJoined: 'Join the call to chat.',
  chatJoining: 'Joining the call…',
  chatReconnecting: 'Reconnecting. You can write again in a moment.',
  chatLeft: 'You have left the call.',
  chatUnsupported: 'Chat does not work in this browser.',
  chatAnnounceMessage: (name, text) => `${name}: ${text}`,
  chatAnnounceMany: (count) => `${count} more messages`,
  chatAnnounceEarlier: (count) =>
    count === 1 ? '1 earlier message loaded' : `${count} earlier messages loaded`,
  chatAnnounceFailed: (reason) => `Message not sent. ${reason}`,
};
