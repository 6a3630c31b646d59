import { moderationLabels, type ModerationLabels } from './moderationLabels';
import { problemLabels, type ProblemLabels } from './problemLabels';

/** The words of the chat. */
export interface ChatLabels extends ProblemLabels, ModerationLabels {
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
  /** “The host has paused the chat.” */
  chatPaused: string;
  /** “A host has muted you in the chat.” */
  chatMuted: string;
  /** “Earlier messages” */
  chatShowEarlier: string;
  /** “edited” */
  chatEdited: string;
  /** Below an earlier message that one participant alone handed over: “Nobody else confirms this” */
  chatUnverified: string;
  /** “This message was deleted” */
  chatRemovedByAuthor: string;
  /** “A host deleted this message” */
  chatRemovedByHost: string;
  /** “Actions for Ana’s message” */
  chatActions: (name: string) => string;
  /** “Add reaction” */
  chatReact: string;
  /** “Reply” */
  chatReply: string;
  /** “Edit” */
  chatEdit: string;
  /** “Delete” */
  chatDelete: string;
  /** “Replying to Ana” */
  chatReplyingTo: (name: string) => string;
  /** “Editing your message” */
  chatEditing: string;
  /** “Cancel” */
  chatCancelTarget: string;
  /** “Save” */
  chatSaveEdit: string;
  /** “In reply to Ana:” */
  chatAnswers: (name: string) => string;
  /** “In reply to a message that is not here” */
  chatAnswersUnknown: string;
  /** “Reactions” */
  chatReactions: string;
  /** “👍, 3 people” */
  chatReaction: (emoji: string, count: number) => string;
  /** “Insert emoji” */
  chatEmoji: string;
  /** “Emoji” */
  chatEmojiPicker: string;
  /** “Ana and Ben are writing” */
  chatTyping: (names: string[]) => string;
  /** “People to mention” */
  chatMentions: string;
  /** “3 people to mention” */
  chatAnnounceMentionable: (count: number) => string;
  /** “Chat, 3 unread”, also when it is announced; with mentions “Chat, 3 unread, you were mentioned”, after an edit “Chat, you were mentioned” */
  chatToggle: (unread: number, chatName: string, mentionsMe: boolean) => string;
  /** Spoken when a message arrives. */
  chatAnnounceMessage: (name: string, text: string) => string;
  /** “Ana mentioned you: come to the stage” */
  chatAnnounceMention: (name: string, text: string) => string;
  /** “2 more messages mention you” */
  chatAnnounceManyMentions: (count: number) => string;
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
  ...problemLabels,
  ...moderationLabels,
  'problem:message-too-large': 'That is too long. Shorten it.',
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
  chatPaused: 'The host has paused the chat.',
  chatMuted: 'A host has muted you in the chat.',
  chatShowEarlier: 'Earlier messages',
  chatEdited: 'edited',
  chatUnverified: 'Nobody else confirms this',
  chatRemovedByAuthor: 'This message was deleted',
  chatRemovedByHost: 'A host deleted this message',
  chatActions: (name) => `Actions for ${name}’s message`,
  chatReact: 'Add reaction',
  chatReply: 'Reply',
  chatEdit: 'Edit',
  chatDelete: 'Delete',
  chatReplyingTo: (name) => `Replying to ${name}`,
  chatEditing: 'Editing your message',
  chatCancelTarget: 'Cancel',
  chatSaveEdit: 'Save',
  chatAnswers: (name) => `In reply to ${name}:`,
  chatAnswersUnknown: 'In reply to a message that is not here',
  chatReactions: 'Reactions',
  chatReaction: (emoji, count) => `${emoji}, ${count === 1 ? '1 person' : `${count} people`}`,
  chatEmoji: 'Insert emoji',
  chatEmojiPicker: 'Emoji',
  chatTyping: (names) => {
    const [first = '', second = ''] = names;
    if (names.length > 2) return 'Several people are writing';
    return names.length === 2 ? `${first} and ${second} are writing` : `${first} is writing`;
  },
  chatMentions: 'People to mention',
  chatAnnounceMentionable: (count) =>
    count === 1 ? '1 person to mention' : `${count} people to mention`,
  chatToggle: (unread, chatName, mentionsMe) => {
    const count = unread > 0 ? `, ${unread} unread` : '';
    return `${chatName}${count}${mentionsMe ? ', you were mentioned' : ''}`;
  },
  chatAnnounceMessage: (name, text) => `${name}: ${text}`,
  chatAnnounceMention: (name, text) => `${name} mentioned you: ${text}`,
  chatAnnounceManyMentions: (count) => `${count} more messages mention you`,
  chatAnnounceMany: (count) => `${count} more messages`,
  chatAnnounceEarlier: (count) =>
    count === 1 ? '1 earlier message loaded' : `${count} earlier messages loaded`,
  chatAnnounceFailed: (reason) => `Message not sent. ${reason}`,
};
