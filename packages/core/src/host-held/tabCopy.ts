import type { JsonObject } from '../json/json';
import { readTabStorage, writeTabStorage } from '../platform/storage';

/* A host who reloads the page comes back with what it decided: nobody else may have had it. */

const keyOf = (meetingSessionId: string) => `backchannel.own.${meetingSessionId}`;

/** What this tab's host had published in that meeting session. */
export function readTabCopy(meetingSessionId: string | undefined): unknown {
  const text = meetingSessionId ? readTabStorage(keyOf(meetingSessionId)) : null;
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps what this tab's host publishes. */
export function writeTabCopy(meetingSessionId: string | undefined, entries: JsonObject): void {
  if (meetingSessionId) writeTabStorage(keyOf(meetingSessionId), JSON.stringify(entries));
}
