import type { Participant } from '../roster/participant';

/** A participant as the sender of something, as Daily vouched for it when it arrived. */
export interface ParticipantSender {
  readonly kind: 'participant' | 'self';
  readonly sessionId: string;
  readonly userId: string;
  readonly userName: string;
  readonly isHost: boolean;
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

/** The name of a sender in events: `server`, or its session_id. */
export function senderId(sender: Sender): string {
  return sender.kind === 'server' ? 'server' : sender.sessionId;
}
