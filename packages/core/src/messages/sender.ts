import type { Connection } from '../connection/connection';
import { isText } from '../definitions/isText';
import { readKey } from '../json/json';
import { LONGEST_ROLE } from '../roles/roleName';
import type { Participant } from '../roster/participant';

/** A participant as the sender of something, as Daily vouched for it when it arrived. */
export interface ParticipantSender {
  readonly kind: 'participant' | 'self';
  readonly sessionId: string;
  readonly userId: string;
  readonly userName: string;
  readonly isHost: boolean;
  /** Its role as a host or a token gave it, where a source of roles is in force. */
  readonly role?: string;
  /** The role it says it has (`roleClaim`): to be shown as a claim, never believed. */
  readonly claimedRole?: string;
}

/** Who something is from. `server`: sent over REST with the API key (`fromId: 'API'`). */
export type Sender = ParticipantSender | { readonly kind: 'server' };

/** daily-js's `fromId` of what came over REST. */
export const SERVER_ID = 'API';

/** A participant as a sender, fixed at this moment. */
export function toSender(participant: Participant): ParticipantSender {
  const { sessionId, userId, userName, isHost, isLocal } = participant;
  return { kind: isLocal ? 'self' : 'participant', sessionId, userId, userName, isHost };
}

/** The same with its role and what it claims to be. */
export function identifySender(
  connection: Connection,
  participant: Participant,
): ParticipantSender {
  const { isLocal, sessionId } = participant;
  const role = connection.roles()?.roleOf(sessionId);
  const { userData } = connection.call.participants()[isLocal ? 'local' : sessionId] ?? {};
  const claimedRole = readKey(userData, connection.wireName('role'));
  const sender = toSender(participant);
  const isClaimed = isText(claimedRole, LONGEST_ROLE);
  if (role === undefined && !isClaimed) return sender;
  return { ...sender, ...(role !== undefined && { role }), ...(isClaimed && { claimedRole }) };
}

/** The name of a sender in events: `server`, or its session_id. */
export function senderId(sender: Sender): string {
  return sender.kind === 'server' ? 'server' : sender.sessionId;
}
