import type { Participant } from '../roster/participant';
import { bareName } from './bareName';
import type { Mentioned } from './chatMessage';
import type { ChatParts } from './chatParts';
import { findMentions } from './findMentions';
import { mentionName } from './mentionName';
import { MOST_MENTIONS } from './readFields';

/**
 * Whom a text mentions: those whom it names, then those given, as far as they are here; of those whom it mentioned `before`, also who has left.
 * Of two who are shown alike, one who is given or was mentioned before counts.
 */
export function mentionsIn(
  text: string,
  given: readonly string[],
  parts: ChatParts,
  before: readonly Mentioned[] = [],
): string[] {
  if (given.length === 0 && !text.includes('@')) return [];
  const written = text.toLowerCase();
  const isNamed = ({ userName }: Participant) =>
    written.includes(`@${mentionName(bareName(userName)).toLowerCase()}`);
  const shown = (one: Participant) => ({ userId: one.userId, name: parts.names.of(one) });
  const others = parts.roster.all().filter(({ isLocal }) => !isLocal);
  const chosen = others.filter(({ userId }) => given.includes(userId));
  const rest = others.filter((one) => !given.includes(one.userId) && isNamed(one));
  const named = findMentions(text, [
    ...chosen.map(shown),
    ...before.map(({ name, userId }) => ({
      userId,
      name: parts.names.of({ userId, userName: name }),
    })),
    ...rest.map(shown),
  ]);
  return [...new Set([...named, ...chosen.map(({ userId }) => userId)])].slice(0, MOST_MENTIONS);
}
