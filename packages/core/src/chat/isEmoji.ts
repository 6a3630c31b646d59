const LONGEST = 32;
const EMOJI_ONLY = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;
/* Digits, # and * are parts of emoji (1️⃣), and none alone. */
const SHOWS_ONE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u;

/** Whether a value is emoji and nothing else, so that a reaction is no second way to write. At most 32 UTF-16 code units. */
export const isEmoji = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= LONGEST &&
  EMOJI_ONLY.test(value) &&
  SHOWS_ONE.test(value);
