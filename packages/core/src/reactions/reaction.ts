import { defineMessage } from '../definitions/defineMessage';
import { defineSessionValue } from '../definitions/defineSessionValue';
import { isText } from '../definitions/isText';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';
import type { Sender } from '../messages/sender';

/** What a reaction carries. */
export interface ReactionData {
  /** One emoji, at most 32 UTF-16 code units. Receivers show only those that they allow. */
  emoji: string;
}

/** A reaction that was accepted. */
export interface Reaction {
  /** Unique within the call. */
  readonly id: string;
  /** In the spelling of `allowed`. */
  readonly emoji: string;
  readonly sender: Sender;
}

/** A reaction that is on screen. */
export interface ActiveReaction extends Reaction {
  /** How often its sender sent it within a second; from 1. */
  readonly count: number;
}

/**
 * The reactions that are offered and accepted unless an app says otherwise.
 *
 * @example
 * ```tsx
 * <ReactionBar allowed={[...DEFAULT_REACTIONS, '🔥']} />
 * ```
 */
export const DEFAULT_REACTIONS: readonly string[] = ['👏', '❤️', '😂', '🎉', '👍', '😮'];

const LONGEST_EMOJI = 32;

/**
 * A reaction; on the wire `{ type: 'reaction', emoji }`.
 *
 * Delivered to those in the call, never stored. Receivers accept only the emoji that they allow themselves.
 *
 * @example
 * ```ts
 * await daily.room('town-hall').send(reaction, { emoji: '🎉' });
 * ```
 */
export const reaction = defineMessage<ReactionData>('reaction', {
  schema: schemaOf(`an emoji of at most ${LONGEST_EMOJI} characters`, (value) => {
    const emoji = readKey(value, 'emoji');
    return isText(emoji, LONGEST_EMOJI) ? { emoji } : undefined;
  }),
});

/**
 * Whether reactions are on, decided by hosts; late joiners have it at once. While off, receivers show none.
 *
 * @example
 * ```ts
 * const [isEnabled, setEnabled] = useMeetingSessionValue(reactionsEnabled);
 * ```
 */
export const reactionsEnabled = defineSessionValue<boolean>('reactionsEnabled', {
  initial: true,
  writableBy: 'host',
  schema: schemaOf('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
});

const VARIATION_SELECTOR = /\uFE0F/g;

const plain = (emoji: string) => emoji.replace(VARIATION_SELECTOR, '');

/** Finds the spelling of an emoji in `allowed`; ❤ and ❤️ are the same. Undefined when it is not allowed. */
export function createSpelling(allowed: readonly string[]): (emoji: string) => string | undefined {
  const spellings = new Map([...allowed].reverse().map((emoji) => [plain(emoji), emoji]));
  return (emoji) => spellings.get(plain(emoji));
}

/** The same, for one look. */
export function findAllowed(allowed: readonly string[], emoji: string): string | undefined {
  return createSpelling(allowed)(emoji);
}
