import { BackchannelError } from '../errors/backchannelError';

/** How long a write waits for Daily to show it, ms. */
export const LONGEST_WAIT_MS = 8_000;

/** Session data belongs to a room. */
export function notJoined(key: string) {
  return new BackchannelError(
    'not-joined',
    `"${key}" was not set, because the call is not joined. Session data belongs to a room: await call.join() first.`,
    { key },
  );
}

/** Prebuilt has no session data. */
export function unsupported(key: string) {
  return new BackchannelError(
    'unsupported',
    `"${key}" was not set, because this call is Prebuilt in a frame, for which daily-js has no session data. ` +
      'Messages and participant values work there; for session values join with createCallObject().',
    { key },
  );
}

/** The room said no to what was under way; its own words follow. */
export function dailyRefused(keys: readonly string[], errorMsg: string) {
  return new BackchannelError(
    'daily-refused',
    `Daily refused the room’s session data (${keys.map((key) => `"${key}"`).join(', ')}): ${errorMsg}. The view is the room’s again.`,
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

/** The stay ended before the write was seen. */
export function leftMeanwhile() {
  return new BackchannelError(
    'left',
    'the call was left before Daily showed this write, so it may or may not have been applied. Look at the value after the next join.',
  );
}

/** The whole of the room's data would not fit. */
export function tooLarge(key: string, ownSize: number, size: number, limit: number) {
  return new BackchannelError(
    'session-data-too-large',
    `setting "${key}" (${ownSize}) would make the room’s session data ${size} characters of JSON, and ${limit} are allowed for all keys together. ` +
      'Nothing was set: delete keys that are no longer needed (set them to undefined), or keep large things on a server.',
    { key, ownSize, size, limit },
  );
}
