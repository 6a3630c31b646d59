import type { ChatMessage, Mentioned } from './chatMessage';
import { mentionStarts, startsWith } from './findMentions';
import { mentionName } from './mentionName';

/** A mention in the text of a message. */
export interface ChatMention {
  /** As it stands in the text: `@Ana (2)`. */
  readonly text: string;
  readonly userId: string;
  /** It is this participant who is mentioned. */
  readonly isMe: boolean;
}

/** A number that tells apart who share a name, as the sender saw it. */
const NUMBER = /^ \(\d{1,3}\)/;

/** A text, and whom it mentions. Without `mentions`, those known are all. */
export type MentioningText = Pick<ChatMessage, 'text' | 'mentioned'> &
  Partial<Pick<ChatMessage, 'mentions'>>;

/**
 * The text of a message, cut into plain text and mentions, for an interface of one's own.
 *
 * Only those whom the message mentions by user_id, and whom this client knows by that name, are mentions; all else that has an `@` is text.
 *
 * @example
 * ```tsx
 * splitMentions(message).map((part, i) => typeof part === 'string' ? part : <mark key={i}>{part.text}</mark>);
 * ```
 */
export function splitMentions({
  text,
  mentioned = [],
  mentions = mentioned.map(({ userId }) => userId),
}: MentioningText): (string | ChatMention)[] {
  const names = byName(mentioned);
  if (names.length === 0) return [text];
  const parts: (string | { mention: string; namesakes: Namesakes })[] = [];
  let end = 0;
  for (const at of mentionStarts(text)) {
    const rest = text.slice(at + 1);
    const namesakes = names.find(({ name }) => startsWith(rest, name));
    if (!namesakes || at < end) continue;
    const [number = ''] = NUMBER.exec(rest.slice(namesakes.name.length)) ?? [];
    const mention = text.slice(at, at + 1 + namesakes.name.length + number.length);
    if (at > end) parts.push(text.slice(end, at));
    namesakes.forms.add(mention.toLowerCase());
    parts.push({ mention, namesakes });
    end = at + mention.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  const known = new Map(mentioned.map((person) => [person.userId, person]));
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const userId = whose(part.namesakes, part.mention);
    return { text: part.mention, userId, isMe: known.get(userId)?.isMe === true };
  });

  /** Ids lie in a message in the order in which its text names them, so that "Ana" and "Ana (2)" are told apart as their sender saw them. */
  function whose({ forms, userIds }: Namesakes, mention: string) {
    /* More are named so than are known: the others are among those who are not. */
    const isShort = forms.size > userIds.length;
    const ids = isShort ? mentions.filter((id) => userIds.includes(id) || !known.has(id)) : userIds;
    return ids[[...forms].indexOf(mention.toLowerCase())] ?? userIds[0] ?? '';
  }
}

/** Those who share a name, and how the text writes it. */
interface Namesakes {
  readonly name: string;
  readonly userIds: string[];
  readonly forms: Set<string>;
}

/** Those mentioned by their names, the longest first. */
function byName(mentioned: readonly Mentioned[]): Namesakes[] {
  const all: Namesakes[] = [];
  for (const { name: userName, userId } of mentioned) {
    const name = mentionName(userName);
    const namesakes = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (namesakes) namesakes.userIds.push(userId);
    else if (name !== '') all.push({ name, userIds: [userId], forms: new Set() });
  }
  return all.sort((a, b) => b.name.length - a.name.length);
}
