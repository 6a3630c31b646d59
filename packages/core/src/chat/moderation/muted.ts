import { hash } from '../hash';
import type { ChannelRules } from './chatRules';

const KEY_LENGTH = 8;

/** Somebody who can be muted. */
export interface Person {
  readonly sessionId: string;
  readonly userId: string;
}

/**
 * How rules name somebody in eight characters: the user_id of a token, hashed, which outlasts a rejoin; else the beginning of the session_id.
 */
export function muteKey({ sessionId, userId }: Person): string {
  if (userId === sessionId) return sessionId.slice(0, KEY_LENGTH).padEnd(KEY_LENGTH, '_');
  return `~${hash(userId)
    .toString(36)
    .padStart(KEY_LENGTH - 1, '0')}`;
}

/** The keys of those muted in a channel. */
export function mutedKeys({ muted = '' }: ChannelRules): string[] {
  return muted.match(/.{8}/g) ?? [];
}
