import { hash } from '../hash';
import type { ChannelRules, ChatRules } from './chatRules';

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

/** How many are muted, in all channels together. */
export function countMuted({ channels }: ChatRules): number {
  return Object.values(channels).reduce((sum, rules) => sum + mutedKeys(rules).length, 0);
}

/** The rules with somebody muted in a channel, or no longer. */
export function withMuted(rules: ChatRules, channel: string, key: string, on: boolean): ChatRules {
  const before = rules.channels[channel] ?? {};
  const rest = mutedKeys(before).filter((one) => one !== key);
  const muted = (on ? [...rest, key] : rest).join('');
  return withChannel(rules, channel, { ...before, muted: muted || undefined });
}

/** The rules with a channel paused, or no longer. */
export function withPaused(rules: ChatRules, channel: string, paused: boolean): ChatRules {
  const before = rules.channels[channel] ?? {};
  return withChannel(rules, channel, { ...before, paused: paused || undefined });
}

function withChannel(rules: ChatRules, channel: string, { muted, paused }: ChannelRules) {
  const channels = new Map(Object.entries(rules.channels));
  if (muted === undefined && paused === undefined) channels.delete(channel);
  else channels.set(channel, { ...(paused && { paused }), ...(muted && { muted }) });
  return { ...rules, channels: Object.fromEntries(channels) };
}
