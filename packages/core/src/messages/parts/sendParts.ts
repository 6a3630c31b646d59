import type { Connection } from '../../connection/connection';
import { BackchannelError } from '../../errors/backchannelError';
import type { JsonObject } from '../../json/json';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import { statusService } from '../../status/statusService';
import { PART_LIMITS } from './part';

const PAUSE_MS = 1_000 / PART_LIMITS.perSecond;

/** Sends parts one after the other, 30 a second. Stops when the call is left or `signal` is aborted, and rejects then. */
export async function sendParts(
  connection: Connection,
  parts: readonly JsonObject[],
  to: '*' | string[],
  signal: { readonly aborted: boolean } | undefined,
): Promise<void> {
  const { call } = connection;
  const status = connection.use(statusService);
  const stay = connection.use(rosterService).local()?.sessionId;
  for (const [index, part] of parts.entries()) {
    if (index > 0) await new Promise<void>((resolve) => startTimer(PAUSE_MS, resolve));
    const isSameStay =
      status.isJoined() && connection.use(rosterService).local()?.sessionId === stay;
    if (!isSameStay) throw stopped('left', 'the call was left', index, parts.length);
    if (signal?.aborted) throw stopped('aborted', 'it was aborted', index, parts.length);
    call.sendAppMessage(part, to);
  }
}

function stopped(code: 'left' | 'aborted', why: string, sent: number, count: number) {
  return new BackchannelError(
    code,
    `a message in ${count} parts stopped after ${sent} of them, because ${why}. Receivers drop what they have of it within 15 s.`,
    { sent, count },
  );
}
