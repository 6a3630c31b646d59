import type { ChannelRules, ChatRules } from './chatRules';
import { mutedKeys } from './muted';

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
