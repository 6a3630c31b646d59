import { BackchannelError } from '../errors/backchannelError';

/** Says that a place in the queue is none. */
export function noPlace(to: unknown): BackchannelError {
  return new BackchannelError(
    'invalid-data',
    `the hand was not moved, because ${String(to)} is no place in the queue. Places are whole numbers from 1, which is next; ` +
      'anything past the end is the last one.',
  );
}
