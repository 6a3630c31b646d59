/* Texts only, and no imports: what the page has already must not be split off because this is loaded later. */

/** Messages go between those in the call only. */
export const notJoined = (what: string) =>
  `${what} was not sent: the call is not joined. Await call.join() first, disable the control until the status is "ready", or send it with whenNotJoined: 'wait'.`;

/** It waited for the join, or would have. */
export const waitedInVain = (what: string, why: string) =>
  `${what} was not sent: the call is not joined, and ${why}. Await call.join() first, and send it again if it still matters.`;

/** What waits for one room never goes to another. */
export const otherRoom = (what: string) =>
  `${what} was not sent: it waited for another room than the one being joined. Send it again if it is meant for this one.`;

/** The call was left before a message went out. */
export const leftBefore = (what: string) => `${what} was not sent: the call was left before.`;

/** The caller's signal stopped it. */
export const abortedBefore = (what: string) => `${what} was not sent: its signal was aborted.`;

/** Receivers would pass over such an id, and take the same message twice. */
export const noMessageId = (what: string, id: unknown) =>
  `${what} was not sent: ${JSON.stringify(id)} is no id: 1 to 64 of A-Z a-z 0-9 _ -. Leave it out to get one.`;

/** daily-js would send it to nobody, without a word. */
export const unknownRecipient = (recipient: unknown) =>
  `${JSON.stringify(recipient)} is not the session_id of anybody in the call. Pass '*', a session_id from the roster (new with every join), { role } or { userId }.`;

/** Who has a role is not known here. */
export const noRoles = (role: string) =>
  `nobody has the role "${role}": without a source of roles there are only "host" and "owner". ` +
  'Give the connection one, connect(call, { roles: hostHeldRoles }), or use a role hook.';

/** Larger than its definition or the room allows. */
export const messageTooLarge = (what: string, size: number, limit: number) =>
  `${what} was not sent: it has ${size} characters of JSON and may have ${limit}. Shorten it, or define it with maxSize: inParts(…), at most 256,000.`;

/** More parts than receivers take. */
export const tooManyParts = (what: string, size: number, parts: number, limit: number) =>
  `${what} was not sent: it has ${size} characters, and receivers take ${parts} parts of ${limit}. Shorten it, or put it on a server and send its address.`;
