/** The words of the chat. */
export interface ChatLabels {
  /** “Chat” */
  chatTitle: string;
  /** “Messages” */
  chatLog: string;
  /** “No messages yet” */
  chatEmpty: string;
  /** “What you write here is seen by everyone in the call.” */
  chatEmptyHint: string;
  /** “Loading earlier messages” */
  chatLoading: string;
  /** “Earlier messages are not available in this call.” */
  chatHistoryUnavailable: string;
  /** “Earlier” */
  chatEarlier: string;
  /** “Since you joined” */
  chatSinceJoined: string;
  /** “3 new messages” */
  chatNew: (count: number) => string;
  /** “3 new messages” */
  chatJumpToNew: (count: number) => string;
  /** “Latest messages” */
  chatJumpToEnd: string;
  /** “Message to everyone” */
  chatComposer: (recipient: string) => string;
  /** “everyone” */
  chatEveryone: string;
  /** “Write a message” */
  chatPlaceholder: string;
  /** “Send” */
  chatSend: string;
  /** “Sending” */
  chatSending: string;
  /** “Not sent” */
  chatNotSent: string;
  /** “Retry” */
  chatRetry: string;
  /** “Only you” */
  chatPrivate: string;
  /** “Only Ana” */
  chatPrivateTo: (names: string) => string;
  /** “You” */
  chatYou: string;
  /** “Host” */
  chatHost: string;
  /** “Server” */
  chatServer: string;
  /** “1800 / 2000” */
  chatCount: (length: number, limit: number) => string;
  /** “20 characters left” */
  chatNearLimit: (left: number) => string;
  /** “The message has reached its longest length” */
  chatAtLimit: string;
  /** “12 characters too long” */
  chatTooLong: (over: number) => string;
  /** “Join the call to chat.” */
  chatNotJoined: string;
  /** “Joining the call…” */
  chatJoining: string;
  /** “Reconnecting. You can write again in a moment.” */
  chatReconnecting: string;
  /** “You have left the call.” */
  chatLeft: string;
  /** “Chat does not work in this browser.” */
  chatUnsupported: string;
  /** Spoken when a message arrives. */
  chatAnnounceMessage: (name: string, text: string) => string;
  /** Spoken instead of the single messages when many arrive at once. */
  chatAnnounceMany: (count: number) => string;
  /** “3 earlier messages loaded” */
  chatAnnounceEarlier: (count: number) => string;
  /** “Message not sent. Too long.” */
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
