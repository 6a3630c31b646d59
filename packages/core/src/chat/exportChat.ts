import type { ChatMessage } from './chatMessage';

/**
 * The public messages of a chat as a text to keep: JSON for programs, Markdown for people. What is private is left out, one's own private
 * messages too, and of what was removed only that it was; what nobody confirmed is marked. Times are in UTC.
 *
 * @example
 * ```ts
 * const text = exportChat(messages, 'markdown');
 * ```
 */
export function exportChat(messages: readonly ChatMessage[], format: 'json' | 'markdown'): string {
  const open = messages.filter(({ delivery, to }) => to === 'all' && delivery === 'sent');
  return format === 'json' ? JSON.stringify(open.map(toRecord), null, 2) : toMarkdown(open);
}

function toRecord(message: ChatMessage) {
  const { at, channel, id, isEdited, isUnverified, removed, replyTo, reactions, text } = message;
  return {
    id,
    at: new Date(at).toISOString(),
    channel,
    sender: nameOf(message),
    kind: kindOf(message),
    text,
    ...(replyTo !== undefined && { replyTo }),
    ...(isEdited && { edited: true }),
    ...(isUnverified && { unverified: true }),
    ...(removed && { removed }),
    ...(reactions.length > 0 && {
      reactions: reactions.map(({ count, emoji }) => ({ emoji, count })),
    }),
  };
}

function toMarkdown(messages: readonly ChatMessage[]): string {
  const names = new Map(messages.map((message) => [message.id, nameOf(message)]));
  const lines: string[] = [];
  let day = '';
  for (const message of messages) {
    const [date = '', time = ''] = new Date(message.at).toISOString().split('T');
    if (date !== day) lines.push(`## ${date}`, '');
    day = date;
    const answered = names.get(message.replyTo ?? '');
    const head = `**${escape(nameOf(message))}** ${time.slice(0, 5)}`;
    const kind = kindOf(message);
    const marks = [
      kind === 'participant' ? '' : kind,
      answered === undefined ? '' : `answers ${escape(answered)}`,
      message.isEdited ? 'edited' : '',
      message.isUnverified ? 'unverified' : '',
      ...message.reactions.map(({ count, emoji }) => `${escape(emoji)} ${count}`),
    ].filter(Boolean);
    lines.push(`${head}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}  `);
    lines.push(message.removed ? '*removed*' : escape(message.text).replace(LINE_END, '  \n'), '');
  }
  return lines.join('\n');
}

const kindOf = ({ sender }: ChatMessage) =>
  sender.kind === 'server' ? 'server' : sender.isHost ? 'host' : 'participant';

const nameOf = ({ sender, senderName }: ChatMessage) =>
  sender.kind === 'server' ? 'Server' : senderName.replace(/\s+/g, ' ');

const LINE_END = /\r\n|\r|\n/g;

/** Shows a text as it was written: nothing in it is Markdown or HTML. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~!&]/g, '\\$&')
    .replace(/^[ \t]+/gm, (blanks) => '&nbsp;'.repeat(blanks.length))
    .replace(/^((?:&nbsp;)*)([-+=])/gm, '$1\\$2')
    .replace(/^((?:&nbsp;)*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}
