import { BackchannelError } from './backchannelError';

/** The stay ended before a write was seen: in session data or in userData. */
export function leftMeanwhile() {
  return new BackchannelError(
    'left',
    'the call was left before Daily showed this write: look after the next join whether it was applied.',
  );
}
