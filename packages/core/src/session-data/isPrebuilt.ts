import type { DailyCall } from '@daily-co/daily-js';

/** Whether this is Prebuilt in a frame (`createFrame`), where daily-js has no session data: it deletes what arrives and throws on writing. */
export function isPrebuilt(call: DailyCall): boolean {
  try {
    return Boolean(call.iframe());
  } catch {
    /* React Native has no frames, and daily-js says so by throwing. */
    return false;
  }
}
