import { BackchannelError } from '../errors/backchannelError';
import { PART_LIMITS } from './parts/part';

/** Messages go between those in the call only. */
export function notJoined(what: string) {
  return new BackchannelError(
    'not-joined',
    `${what} was not sent, because the call is not joined. Daily carries messages only between those in the call: ` +
      'await call.join() first, disable the control until the status is "ready", or send it with whenNotJoined: \'wait\'.',
  );
}

/** The call was left before a message went out. */
export function leftBefore(what: string) {
  return new BackchannelError('left', `${what} was not sent, because the call was left before.`);
}

/** The caller's signal stopped it. */
export function abortedBefore(what: string) {
  return new BackchannelError('aborted', `${what} was not sent, because its signal was aborted.`);
}

/** Larger than its definition or the room allows. */
export function messageTooLarge(what: string, size: number, limit: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} has ${size} characters of JSON and may have ${limit}. It was not sent: shorten it by ${size - limit} characters, or define ` +
      'it with maxSize: inParts(…), at most 256,000.',
    { size, limit },
  );
}

/** More parts than receivers take. */
export function tooManyParts(what: string, size: number, limit: number) {
  return new BackchannelError(
    'message-too-large',
    `${what} has ${size} characters, and receivers take ${PART_LIMITS.parts} parts of ${limit}. It was not sent: shorten it, or put it on a ` +
      'server and send its address.',
    { size, limit, parts: PART_LIMITS.parts },
  );
}
