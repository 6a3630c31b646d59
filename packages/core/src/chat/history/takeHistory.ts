import { removed, withNames } from '../changeMessage';
import type { ChatRecord } from '../channelLog';
import { chat } from '../chatDefinitions';
import type { ChannelState } from '../channelState';
import type { ChatParts } from '../chatParts';
import { knownNamesService } from '../knownNames';
import { fromHistory } from '../toChatMessage';
import type { FoundHistory } from './seekHistory';

/** Messages that have no number, or not in this order, stay in the order in which they came. */
const STEP = 2 ** -10;

/** Puts what was handed over into its channels; answers how much of it is new. */
export function takeHistory(parts: ChatParts, found: FoundHistory, only?: ChannelState): number {
  const { changes, channels, clock, connection, nameOf, names, removals, roster } = parts;
  const known = connection.use(knownNamesService);
  const local = roster.local();
  let before = 0;
  let beforeId = '';
  let count = 0;
  for (const entry of found.entries) {
    if (found.toldBy === undefined) known.note(entry);
    if (entry.number !== undefined && entry.userId !== '') names.learn(entry, entry.number);
  }
  for (const entry of found.entries) {
    const channel = only ?? channels.receive(entry.channel);
    if (!channel || (only && entry.channel !== only.name)) continue;
    const record = withNames(fromHistory(entry, local, nameOf), known);
    const { id } = record.message;
    const n = clock.past(entry.n, found.isBelieved);
    const isInOrder = n > before || (n === before && id > beforeId);
    before = isInOrder ? n : before + STEP;
    beforeId = id;
    const isSure = found.toldBy === undefined || found.toldBy === entry.from;
    const handed = isSure ? { ...record, n: before } : { ...unverified(record), n: before };
    if (channel.add(removals.apply(changes.apply(handed)))) count += 1;
    else if (entry.removed && found.isBelieved) {
      /* Removed while this client was not there to hear it. What else differs is not believed: live beats replayed. */
      const by = entry.removed;
      channel.change(id, (one) => removed(one, by));
    }
  }
  if (found.toldBy === undefined) clock.learn(Math.floor(before));
  if (only) only.setHasOlder(found.hasOlder);
  else for (const channel of channels.all()) channel.setHasOlder(found.hasOlder);
  connection.report({
    kind: 'replayed',
    mechanism: 'message',
    name: chat.type,
    detail: `${count} chat messages from before were handed over.`,
  });
  return count;
}

/* Not handed on, or a second one who heard it from the same source would seem to confirm it. */
function unverified(record: ChatRecord): ChatRecord {
  return { ...record, isPublic: false, message: { ...record.message, isUnverified: true } };
}
