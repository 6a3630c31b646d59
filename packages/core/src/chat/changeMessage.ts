import type { ChatRecord } from './channelLog';
import type { KnownNames } from './knownNames';
import { showReactions } from './messageReactions';
import { NO_TALLIES, type Tallies } from './tallies';
import { withMessage } from './withMessage';

/** What an edit says. */
export interface Edit {
  readonly text: string;
  readonly mentions?: readonly string[] | undefined;
  /** Counts the author's edits; without it one more than is known. */
  readonly revision?: number | undefined;
}

/** The record with another text, and those whom that mentions; what was removed stays so. */
export function edited(
  record: ChatRecord,
  { mentions = [], revision = record.revision + 1, text }: Edit,
  names: KnownNames,
): ChatRecord {
  const { message } = record;
  const isSame = text === message.text && mentions.join() === message.mentions.join();
  if (message.removed) return record;
  if (isSame) return { ...record, revision };
  const mentioned = names.pick(mentions);
  const mentionsMe = !message.isOwn && mentioned?.some(({ isMe }) => isMe) === true;
  const change = { text, mentions, mentioned, mentionsMe, isEdited: true };
  return { ...withMessage(record, change), revision };
}

/** The record without its text. The first who removed it counts. */
export function removed(record: ChatRecord, by: 'author' | 'host'): ChatRecord {
  if (record.message.removed) return record;
  const unmentioned = { mentions: [], mentionsMe: false, mentioned: undefined };
  const bare = { text: '', isEdited: false, removed: by, reactions: [], ...unmentioned };
  return { ...withMessage(record, bare), tallies: NO_TALLIES };
}

/** The record with other reactions. */
export function reacted(record: ChatRecord, tallies: Tallies): ChatRecord {
  if (record.message.removed || tallies === record.tallies) return record;
  return { ...withMessage(record, { reactions: showReactions(tallies) }), tallies };
}
