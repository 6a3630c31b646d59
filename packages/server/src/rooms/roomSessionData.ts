import { BackchannelError, DAILY_LIMITS, jsonSize } from '@backchannel/core';
import type { DailyRequest } from '../api/dailyRequest';
import { isRecord } from '../api/json';

/** What `setSessionData` takes. */
export interface SetSessionDataOptions {
  /** Default `shallow-merge`, which leaves all other keys alone. `replace` wipes them, the app's and the kit's. */
  mergeStrategy?: 'shallow-merge' | 'replace';
  /** Stops waiting and trying again. */
  signal?: AbortSignal;
}

/** Reads the room's session data. */
export async function fetchSessionData(
  request: DailyRequest,
  room: string,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  const path = `/rooms/${room}/get-session-data`;
  const { data } = await request({ method: 'GET', path, signal });
  return isRecord(data) ? data : {};
}

/** Writes the room's session data. JSON knows no `undefined`, so keys to delete travel by name. */
export async function writeSessionData(
  request: DailyRequest,
  room: string,
  values: Record<string, unknown>,
  { mergeStrategy = 'shallow-merge', signal }: SetSessionDataOptions,
): Promise<void> {
  if (!isRecord(values)) {
    throw new BackchannelError(
      'invalid-data',
      'the values of session data are no object, so nothing was written. Pass { key: value }.',
    );
  }
  const size = jsonSize(values);
  if (Number.isFinite(size) && size > DAILY_LIMITS.sessionData) {
    throw new BackchannelError(
      'session-data-too-large',
      `this update is ${size} characters of JSON and a room holds at most ${DAILY_LIMITS.sessionData}, so it was not written. Keep the data on your server and write a reference.`,
      { size, limit: DAILY_LIMITS.sessionData },
    );
  }
  const merges = mergeStrategy === 'shallow-merge';
  const keysToDelete = Object.keys(values).filter((key) => values[key] === undefined);
  await request({
    method: 'POST',
    path: `/rooms/${room}/set-session-data`,
    body: {
      data: values,
      mergeStrategy,
      ...(merges && keysToDelete.length > 0 && { keysToDelete }),
    },
    signal,
  });
}
