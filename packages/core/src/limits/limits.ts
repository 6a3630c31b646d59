/**
 * Daily's limits, in characters of JSON (UTF-16 code units, as daily-js measures them; not bytes).
 *
 * Source: docs.daily.co, `sendAppMessage`, `setUserData`, `setMeetingSessionData`. The message limit can differ by domain; a
 * connection uses the smaller one when the room says so.
 *
 * @example
 * ```ts
 * if (jsonSize(message) > DAILY_LIMITS.message) shorten(message);
 * ```
 */
export const DAILY_LIMITS = {
  /** One app message. */
  message: 4_096,
  /** The whole userData of one participant, all slots and foreign keys together. */
  userData: 4_096,
  /** The whole session data of the room. */
  sessionData: 102_400,
} as const;

/**
 * The kit's own limits for host-held values, which live in a host's userData (characters of JSON).
 *
 * @example
 * ```ts
 * const fits = jsonSize(value) <= HOST_HELD_LIMITS.value;
 * ```
 */
export const HOST_HELD_LIMITS = { value: 1_024, all: 2_560 } as const;
