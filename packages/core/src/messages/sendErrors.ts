import { BackchannelError } from '../errors/backchannelError';
import { PART_LIMITS } from './parts/part';

/** Messages go between those in the call only. */
export function notJoined(what: string) {
  return new BackchannelError(
    'not-joined',
    `${what} was not sent: the call is not joined. Await call.join() first, disable the control until the status is "ready", or send it with whenNotJoined: 'wait'.`,
  );
}

/** The call was left before a message went out. */
export function leftBefore(what: string) {
  return new BackchannelError('left', `${what} was not sent: the call was left before.`);
}

/** The caller's signal stopped it. */
export function abortedBefore(what: string) {
  return new BackchannelError('aborted', `${what} was not sent: its signal was aborted.`);
}

/** Receivers would pass over such an id, and take the same message twice. */
export function noMessageId(what: string, id: unknown) {
  return new BackchannelError(
    'invalid-data',
    `${what} was not sent: ${JSON.stringify(id)} is no id: 1 to 64 of A-Z a-z 0-9 _ -. Leave it out to get one.`,
    { id },
  );
}

/** Larger than its definition or the room allows. */
export function messageTooLarge(what: string, size: number, limit: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} was not sent: it has ${size} characters of JSON and may have ${limit}. Shorten it, or define it with maxSize: inParts(…), at most 256,000.`,
    { size, limit },
  );
}

/** More parts than receivers take. */
export function tooManyParts(what: string, size: number, limit: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} was not sent: it has ${size} characters, and receivers take ${PART_LIMITS.parts} parts of ${limit}. Shorten it, or put it on a server and send its address.`,
    { size, limit, parts: PART_LIMITS.parts },
  );
}
