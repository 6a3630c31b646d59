import { edited, removed } from '../changeMessage';
import { withNames } from '../withMessage';
import type { ChatRecord } from '../channelLog';
import { chat } from '../chatDefinitions';
import type { ChannelState } from '../channelState';
import type { ChatParts } from '../chatParts';
import { knownNamesService } from '../knownNames';
import type { MessageChanges } from '../messageChanges';
import { messageId } from '../toChatMessage';
import { fromHistory } from './entryOfRecord';
import { talliesOf } from '../messageReactions';
import { caughtUp, withTallies } from './catchUpRecord';
import type { FoundHistory } from './seekHistory';

/** Messages that have no number, or not in this order, stay in the order in which they came. */
const STEP = 2 ** -10;

/** Puts what was handed over into its channels, and changes what is there as far as that is believed; answers how much of it is new. */
export function takeHistory(
  parts: ChatParts,
  changes: MessageChanges,
  found: FoundHistory,
  only?: ChannelState,
): number {
  const { channels, clock, connection, nameOf, names, roster } = parts;
  const { journal } = changes;
  const known = connection.use(knownNamesService);
  const local = roster.local();
  let before = 0;
  let beforeId = '';
  let count = 0;
  /* Who is here is whom Daily says, whoever tells of it. */
  const entries = found.entries.map((entry) => {
    const userId = roster.recall(entry.from)?.userId ?? entry.userId;
    return { ...entry, userId };
  });
  for (const entry of entries) {
    if (found.toldBy === undefined) known.note(entry);
    const number = entry.number ?? (found.isBelieved ? 1 : undefined);
    if (number !== undefined && entry.userId !== '') names.learn(entry, number);
  }
  for (const entry of entries) {
    const id = messageId(entry.from, entry.id);
    const there = channels.find(id);
    const record = withNames(fromHistory(entry, local, nameOf), known);
    const channel =
      there?.channel ?? only ?? channels.receive(entry.channel, record.message.sender);
    if (!channel || entry.channel !== channel.name) continue;
    const n = clock.past(entry.n, found.isBelieved);
    const isInOrder = n > before || (n === before && id > beforeId);
    before = isInOrder ? n : before + STEP;
    beforeId = id;
    const isSure = found.toldBy === undefined || found.toldBy === entry.from;
    const handed = isSure ? { ...record, n: before } : { ...unverified(record), n: before };
    if (isSure && there?.record.message.isUnverified) channel.remove(id);
    if (channel.add(changes.apply(handed))) count += 1;
    else channel.change(id, (one) => catchUp(one, handed));
  }
  if (found.toldBy === undefined) clock.learn(Math.floor(before));
  takeFromAuthors();
  if (found.isMissed && journal.isOpen) takeReactions();

  function catchUp(one: ChatRecord, handed: ChatRecord): ChatRecord {
    if (found.isBelieved)
      return journal.apply(caughtUp(one, handed, journal.isOpen && found.isWitness === true));
    /* Several who agree take a message away, but put no words into anybody's mouth. */
    const by = found.toldBy === undefined ? handed.message.removed : undefined;
    return by ? removed(one, by) : one;
  }

  function takeReactions() {
    for (const [id, reactions] of found.reactions ?? []) {
      const tallies = talliesOf(reactions, local?.userId);
      channels.find(id)?.channel.change(id, (one) => journal.apply(withTallies(one, tallies)));
    }
  }

  function takeFromAuthors() {
    for (const entry of found.byAuthors ?? []) {
      const id = messageId(entry.from, entry.id);
      const there = channels.find(id);
      const revision = entry.revision ?? 0;
      there?.channel.change(id, (one) => {
        if (entry.removed) return removed(one, 'author');
        return revision > one.revision ? edited(one, { ...entry, revision }, known) : one;
      });
    }
  }

  /* Who was away has older ones or not, as before. */
  if (only) only.setHasOlder(found.hasOlder);
  else if (!found.isMissed) {
    for (const channel of channels.all()) channel.setHasOlder(found.hasOlder);
  }
  connection.report({
    kind: 'replayed',
    mechanism: 'message',
    name: chat.type,
    detail: `Chat messages from before were handed over: ${count}.`,
  });
  return count;
}

/* Not handed on, or a second one who heard it from the same source would seem to confirm it. */
function unverified(record: ChatRecord): ChatRecord {
  return { ...record, isPublic: false, message: { ...record.message, isUnverified: true } };
}
