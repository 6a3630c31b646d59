import type {
  DailyCall,
  DailyEventObjectParticipant,
  DailyEventObjectParticipantLeft,
} from '@daily-co/daily-js';

import { LIMITS } from './describeEvent';
import { isOfThisPage, nameOf } from './names';
import { wireLog } from './wireLog';

type Data = Readonly<Record<string, unknown>>;

/**
 * Notes what changes in the data of others: in their userData, and in the session data, of which Daily does not say who
 * wrote it. What was there on arrival is no change. What participants of this page write is noted where they write it. Returns the end of it.
 */
export function watchData(call: DailyCall, me: () => string): () => void {
  const known = new Map<string, Data>();
  let session: Data | undefined;

  function onArrival({ participant }: DailyEventObjectParticipant): void {
    known.set(participant.session_id, readData(participant.userData));
  }

  function onParticipant({ participant }: DailyEventObjectParticipant): void {
    if (isOfThisPage(participant.session_id)) return;
    const before = known.get(participant.session_id) ?? {};
    const now = readData(participant.userData);
    known.set(participant.session_id, now);
    for (const text of changes(before, now)) {
      wireLog.add({
        at: Date.now(),
        tag: 'participant value',
        from: nameOf(participant.session_id),
        to: [me()],
        text,
        size: { used: text.length, limit: LIMITS['participant-value'] },
        marks: [`${participant.session_id} ${text}`],
      });
    }
  }

  function onSessionData({ meetingSessionState }: { meetingSessionState: { data?: unknown } }) {
    const before = session;
    const now = readData(meetingSessionState.data);
    session = now;
    if (!before) return;
    for (const text of changes(before, now)) {
      wireLog.add({
        at: Date.now(),
        tag: 'session value',
        from: 'somebody',
        to: [me()],
        text,
        size: { used: text.length, limit: LIMITS['session-value'] },
        marks: [`session-value ${text}`],
      });
    }
  }

  function onLeft({ participant }: DailyEventObjectParticipantLeft): void {
    known.delete(participant.session_id);
  }

  function onOwnLeft(): void {
    known.clear();
    session = undefined;
  }

  call.on('participant-joined', onArrival);
  call.on('participant-updated', onParticipant);
  call.on('participant-left', onLeft);
  call.on('left-meeting', onOwnLeft);
  call.on('meeting-session-state-updated', onSessionData);
  return () => {
    call.off('participant-joined', onArrival);
    call.off('participant-updated', onParticipant);
    call.off('participant-left', onLeft);
    call.off('left-meeting', onOwnLeft);
    call.off('meeting-session-state-updated', onSessionData);
  };
}

/** One JSON text for each key that was set or removed; the bookkeeping of the kit (`_w:…`) is not news. */
function changes(before: Data, now: Data): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys]
    .filter((key) => !key.startsWith('_'))
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]))
    .map((key) => JSON.stringify({ [key]: now[key] ?? null }));
}

function readData(value: unknown): Data {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
