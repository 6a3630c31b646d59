import type { Connection } from '../connection/connection';
import type { Messages } from '../messages/messageService';
import type { Recipient } from '../messages/recipients';
import type { Roster } from '../roster/rosterService';
import type { Channels } from './channels';
import type { ChatClock } from './chatClock';
import type { ChatMessage } from './chatMessage';
import type { DisplayNames } from './displayNames';
import type { Journal } from './history/journal';
import type { Rules } from './moderation/rulesService';
import type { PendingChanges } from './pendingChanges';
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
  /** Removals wait on their own, so that a flood of other changes cannot push them out. */
  readonly removals: PendingChanges;
  readonly changes: PendingChanges;
  readonly journal: Journal;
  isJoined(): boolean;
}

/** Who gets a change of a message: all who may have it and are still here. */
export function audienceOf({ sender, to }: ChatMessage, roster: Roster): Recipient {
  if (to === 'all') return '*';
  const ids = to === 'me' ? (sender.kind === 'server' ? [] : [sender.sessionId]) : to;
  return ids.filter((id) => roster.get(id) && !roster.get(id)?.isLocal);
}
