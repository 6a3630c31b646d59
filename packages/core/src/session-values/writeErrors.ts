import { BackchannelError } from '../errors/backchannelError';

/** How long a write waits for Daily to show it, ms. */
export const LONGEST_WAIT_MS = 8_000;

/** Session data belongs to a room. */
export function notJoined(key: string) {
  return new BackchannelError(
    'not-joined',
    `"${key}" was not set: the call is not joined. Await call.join() first.`,
    { key },
  );
}

/** Prebuilt has no session data. */
export function unsupported(key: string) {
  return new BackchannelError(
    'unsupported',
    `"${key}" was not set: daily-js has no session data for Prebuilt in a frame. ` +
      'Use a message or a participant value, or join with createCallObject().',
    { key },
  );
}

/** The room said no to what was under way; its own words follow. */
export function dailyRefused(keys: readonly string[], errorMsg: string) {
  return new BackchannelError(
    'daily-refused',
    `Daily refused the session data (${keys.map((key) => `"${key}"`).join(', ')}): ${errorMsg}. The view is the room’s again.`,
    { keys, cause: errorMsg },
  );
}

/** Daily never showed the write. */
export function timedOut(key: string) {
  return new BackchannelError(
    'timeout',
    `"${key}" was set, but Daily did not show it within ${LONGEST_WAIT_MS / 1_000} s. The view is the room’s again: set it once more.`,
    { key },
  );
}

/** The whole of the room's data would not fit. */
export function tooLarge(key: string, ownSize: number, size: number, limit: number) {
  return new BackchannelError(
    'session-data-too-large',
    `"${key}" (${ownSize}) was not set: the session data would have ${size} characters of JSON and may have ${limit}. ` +
      'Delete keys that are no longer needed (set them to undefined), or keep large things on a server.',
    { key, ownSize, size, limit },
  );
}
