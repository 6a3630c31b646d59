import type { Connection } from '../connection/connection';
import type { WaitingPart } from '../connection/waitingPart';
import type { Messages } from '../messages/messageService';
import type { Recipient } from '../messages/recipients';
import type { Roster } from '../roster/rosterService';
import type { Channels } from './channels';
import type { ChatClock } from './chatClock';
import type { ChangesCode } from './changesCode';
import type { ChatRecord } from './channelLog';
import type { ChatMessage } from './chatMessage';
import type { DisplayNames } from './displayNames';
import type { MessageChanges } from './messageChanges';
import type { Rules } from './moderation/rulesService';
import type { NameOf } from './toChatMessage';

/** What the parts of one chat share. */
export interface ChatParts {
  readonly connection: Connection;
  readonly messages: Messages;
  readonly roster: Roster;
  readonly rules: Rules;
  readonly channels: Channels;
  readonly clock: ChatClock;
  readonly names: DisplayNames;
  readonly nameOf: NameOf;
  readonly changes: WaitingPart<ChangesCode, MessageChanges>;
  isJoined(): boolean;
}

/** Who gets a change of a message: all who may have it and are still here. */
export function audienceOf({ sender, to }: ChatMessage, roster: Roster): Recipient {
  if (to === 'all') return '*';
  const ids = to === 'me' ? (sender.kind === 'server' ? [] : [sender.sessionId]) : to;
  return ids.filter((id) => roster.get(id) && !roster.get(id)?.isLocal);
}

/** A message with what was heard of it before it came. */
export const applyChanges = ({ changes }: ChatParts, record: ChatRecord): ChatRecord =>
  changes.started()?.apply(record) ?? record;
