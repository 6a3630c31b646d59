import type { DailyCall } from '@daily-co/daily-js';
import { toBackchannelError, type BackchannelError } from '../errors/backchannelError';
import type { Json } from '../json/json';

/** Merges keys into the room's session data, never replacing the rest; answers why not instead of throwing. */
export function mergeSessionData(
  call: DailyCall,
  update: Record<string, Json | undefined>,
): BackchannelError | undefined {
  try {
    call.setMeetingSessionData(update, 'shallow-merge');
    return undefined;
  } catch (cause) {
    return toBackchannelError(cause, 'daily-refused');
  }
}
