/** The words of what hosts decide in the chat, and of what they are told. */
export interface ModerationLabels {
  /** “Pause chat” */
  chatPause: string;
  /** “Resume chat” */
  chatResume: string;
  /** “Report to the hosts” */
  chatReport: string;
  /** “Mute Ana in the chat” */
  chatMuteAuthor: (name: string) => string;
  /** “Let Ana write in the chat again” */
  chatUnmuteAuthor: (name: string) => string;
  /** “Mute”, after the question whom. */
  chatMute: string;
  /** “Report”, after the question what. */
  chatReportNow: string;
  /** “Delete Ana’s message?” */
  chatReasonDelete: (name: string) => string;
  /** “Mute Ana in the chat?” */
  chatReasonMute: (name: string) => string;
  /** “Report Ana’s message to the hosts?” */
  chatReasonReport: (name: string) => string;
  /** Ready-made reasons, each one press: “Spam”, “Rude or hateful”, “Off topic”. None with an empty list. */
  chatReasons: readonly string[];
  /** “Reason (optional)” */
  chatReason: string;
  /** “Reported to the hosts” */
  chatAnnounceReported: string;
  /** “Ana is muted in the chat” */
  chatAnnounceMuted: (name: string) => string;
  /** “Ana can write in the chat again” */
  chatAnnounceUnmuted: (name: string) => string;
  /** “Message deleted” */
  chatAnnounceDeleted: string;
}

/** The English words of moderation. */
export const moderationLabels: ModerationLabels & Record<'problem:host-value-too-large', string> = {
  'problem:host-value-too-large':
    'No more people can be muted. Let somebody write again, or pause the chat.',
  chatPause: 'Pause chat',
  chatResume: 'Resume chat',
  chatReport: 'Report to the hosts',
  chatMuteAuthor: (name) => `Mute ${name} in the chat`,
  chatUnmuteAuthor: (name) => `Let ${name} write in the chat again`,
  chatMute: 'Mute',
  chatReportNow: 'Report',
  chatReasonDelete: (name) => `Delete ${name}’s message?`,
  chatReasonMute: (name) => `Mute ${name} in the chat?`,
  chatReasonReport: (name) => `Report ${name}’s message to the hosts?`,
  chatReasons: ['Spam', 'Rude or hateful', 'Off topic'],
  chatReason: 'Reason (optional)',
  chatAnnounceReported: 'Reported to the hosts',
  chatAnnounceMuted: (name) => `${name} is muted in the chat`,
  chatAnnounceUnmuted: (name) => `${name} can write in the chat again`,
  chatAnnounceDeleted: 'Message deleted',
};
