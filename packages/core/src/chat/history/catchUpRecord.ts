import { reacted, removed } from '../changeMessage';
import type { ChatRecord } from '../channelLog';
import { jsonEqual } from '../../json/json';
import { caughtUpTallies, showReactions } from '../messageReactions';
import type { Tallies } from '../tallies';

/**
 * A message that is here, as who is believed has it: removed, with a later text, and after an interruption with other reactions. Live beats
 * replayed: where it was heard when it was said, everything else stays.
 */
export function caughtUp(known: ChatRecord, handed: ChatRecord, isAfterGap: boolean): ChatRecord {
  const { isEdited, mentioned, mentions, removed: by, text } = handed.message;
  if (by) return removed(known, by);
  if (known.message.removed) return known;
  const { isReplayed } = known.message;
  const isLater = handed.revision > known.revision;
  const isSurer = isReplayed && handed.revision === known.revision && text !== known.message.text;
  const mentionsMe = !known.message.isOwn && handed.message.mentionsMe;
  const change = { isEdited, mentioned, mentions, mentionsMe, text };
  const said =
    isLater || isSurer
      ? { ...known, message: { ...known.message, ...change }, revision: handed.revision }
      : known;
  return isAfterGap ? withTallies(said, handed.tallies) : said;
}

/** The message with the reactions that count after an interruption. */
export function withTallies(known: ChatRecord, handed: Tallies): ChatRecord {
  const tallies = caughtUpTallies(known.tallies, handed);
  const isSame = jsonEqual(showReactions(known.tallies), showReactions(tallies));
  return isSame ? known : reacted(known, tallies);
}
