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
}: Pick<ChatMessage, 'text' | 'mentioned'>): (string | ChatMention)[] {
  const people = byName(mentioned);
  if (people.length === 0) return [text];
  const parts: (string | ChatMention)[] = [];
  let end = 0;
  for (const at of mentionStarts(text)) {
    const rest = text.slice(at + 1);
    const person = people.find(({ name }) => startsWith(rest, name));
    if (!person || at < end) continue;
    const [number = ''] = NUMBER.exec(rest.slice(person.name.length)) ?? [];
    const mention = text.slice(at, at + 1 + person.name.length + number.length);
    if (at > end) parts.push(text.slice(end, at));
    parts.push({ text: mention, ...whose(person, mention) });
    end = at + mention.length;
  }
  return end < text.length ? [...parts, text.slice(end)] : parts;
}

interface Namesakes {
  readonly name: string;
  readonly people: Mentioned[];
  readonly forms: string[];
}

/** Those mentioned by their names, the longest first. */
function byName(mentioned: readonly Mentioned[]): Namesakes[] {
  const all: Namesakes[] = [];
  for (const person of mentioned) {
    const name = mentionName(person.name);
    const known = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known) known.people.push(person);
    else if (name !== '') all.push({ name, people: [person], forms: [] });
  }
  return all.sort((a, b) => b.name.length - a.name.length);
}

/** Ids lie in a message in the order in which its text names them, so that "Ana" and "Ana (2)" are told apart as their sender saw them. */
function whose({ forms, people }: Namesakes, mention: string) {
  const form = mention.toLowerCase();
  if (!forms.includes(form)) forms.push(form);
  const { isMe = false, userId = '' } = people[forms.indexOf(form)] ?? people[0] ?? {};
  return { isMe, userId };
}
