import { defineSessionValue } from '../../definitions/defineSessionValue';
import { schemaOf } from '../../definitions/schemaOf';
import { isRecord, readKey } from '../../json/json';
import { isChannel } from '../readFields';

/** What hosts decided for one channel. */
export interface ChannelRules {
  paused?: boolean | undefined;
  /** Keys of eight characters in a row: see `muteKey`. */
  muted?: string | undefined;
}

/** What hosts decided for the chat. */
export interface ChatRules {
  /** Rises with `startFresh()`; nothing of an earlier epoch is handed to anybody. */
  epoch: number;
  channels: Record<string, ChannelRules>;
}

/** Nothing decided. */
export const NO_RULES: ChatRules = { epoch: 0, channels: {} };

/** The most who can be muted, in all channels together: a host-held value has 1,024 characters. */
export const MOST_MUTED = 80;

const MUTED = /^(?:.{8})*$/;

/** Reads rules off the wire; channels that are none are passed over. */
export function readChatRules(value: unknown): ChatRules | undefined {
  if (!isRecord(value)) return undefined;
  const epoch = readKey(value, 'epoch');
  const raw = readKey(value, 'channels');
  if (typeof epoch !== 'number' || !Number.isSafeInteger(epoch) || epoch < 0) return undefined;
  if (!isRecord(raw)) return undefined;
  const channels: [string, ChannelRules][] = [];
  for (const [name, rules] of Object.entries(raw)) {
    if (isChannel(name)) channels.push([name, readChannelRules(rules)]);
  }
  return { epoch, channels: Object.fromEntries(channels) };
}

function readChannelRules(raw: unknown): ChannelRules {
  const muted = readKey(raw, 'muted');
  const rules: ChannelRules = {};
  if (readKey(raw, 'paused') === true) rules.paused = true;
  if (typeof muted === 'string' && muted !== '' && MUTED.test(muted)) rules.muted = muted;
  return rules;
}

/**
 * What hosts decided for the chat, as the host-held value `chatRules`: `{ epoch, channels: { main: { paused, muted } } }`.
 *
 * Every receiver obeys it, late joiners have it at once. The plain copy in the session data, which anybody can write, is never believed.
 */
export const chatRules = defineSessionValue<ChatRules>('chatRules', {
  initial: NO_RULES,
  schema: schemaOf('{ epoch, channels }', readChatRules),
  writableBy: 'host',
});
