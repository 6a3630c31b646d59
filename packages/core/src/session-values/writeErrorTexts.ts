/* Texts only, and no imports: what the page has already must not be split off because this is loaded later. */

/** Session data belongs to a room. */
export const notJoined = (key: string) =>
  `"${key}" was not set: the call is not joined. Await call.join() first.`;

/** Prebuilt has no session data. */
export const unsupported = (key: string) =>
  `"${key}" was not set: daily-js has no session data for Prebuilt in a frame. ` +
  'Use a message or a participant value, or join with createCallObject().';

/** The room said no to what was under way; its own words follow. */
export const dailyRefused = (keys: readonly string[], errorMsg: string) =>
  `Daily refused the session data (${keys.map((key) => `"${key}"`).join(', ')}): ${errorMsg}. The view is the room’s again.`;

/** Daily never showed the write. */
export const timedOut = (key: string, ms: number) =>
  `"${key}" was set, but Daily did not show it within ${ms / 1_000} s. The view is the room’s again: set it once more.`;

/** The whole of the room's data would not fit. */
export const tooLarge = (key: string, ownSize: number, size: number, limit: number) =>
  `"${key}" (${ownSize}) was not set: the session data would have ${size} characters of JSON and may have ${limit}. ` +
  'Delete keys that are no longer needed (set them to undefined), or keep large things on a server.';

/** What names no entry of a map. */
export const badId = (name: string, id: string) =>
  `"${id}" cannot be the id of an entry of "${name}": 1 to 64 of A-Z a-z 0-9 _ - can. Leave it out to get one.`;

/** Only what is there is updated. */
export const noEntry = (name: string, id: string) =>
  `"${name}" has no entry "${id}", so it was not updated. Add it again with add(value, id).`;
