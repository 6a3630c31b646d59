import { defineMessage } from '../definitions/defineMessage';
import { schemaOf } from '../definitions/schemaOf';
import { isRecord, jsonSize } from '../json/json';
import { HIDDEN_HAND } from './hiddenHandType';

const LONGEST_NAME = 24;

/** What somebody whom Daily hides from the others asks of the hosts. */
export interface HiddenHand {
  isUp: boolean;
  /** The display name, cut to 24 characters of JSON: a claim, since Daily shows nobody a hidden participant’s. */
  name?: string;
}

/**
 * Raises and lowers the hand of a hidden participant (`hasPresence: false`), whose userData nobody sees: `{ type: 'hidden-hand', isUp, name }`,
 * sent to the hosts. It counts for its sender only, as Daily’s `fromId` says; said again once a minute, since nobody hears of it when a
 * hidden participant leaves.
 */
export const hiddenHand = defineMessage<HiddenHand>(HIDDEN_HAND, {
  schema: schemaOf('{ isUp, name? }', readHiddenHand),
});

/** Checks what a hidden participant says; undefined for what is nothing of the kind. */
export function readHiddenHand(raw: unknown): HiddenHand | undefined {
  if (!isRecord(raw) || typeof raw['isUp'] !== 'boolean') return undefined;
  const { isUp, name } = raw;
  return typeof name === 'string' ? { isUp, name: shortName(name) } : { isUp };
}

/** A name as it is sent and kept: in JSON, where a quote takes two characters and a control character six. */
export function shortName(name: string): string {
  const letters = [...name].slice(0, LONGEST_NAME);
  while (jsonSize(letters.join('')) > LONGEST_NAME + 2) letters.pop();
  return letters.join('');
}
