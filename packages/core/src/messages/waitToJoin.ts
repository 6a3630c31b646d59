import type { Connection } from '../connection/connection';
import { onDemand } from '../connection/onDemand';
import { roomUrl } from '../connection/roomUrl';
import { callDestroyed } from '../errors/backchannelError';
import { startTimer } from '../platform/timers';
import { presenceService } from '../roster/presence';
import { statusService } from '../status/statusService';
import type { JoinQueue } from './joinQueue';
import { sendError } from './sendError';

/** What holds messages until the call is joined. */
export const joinQueueCode = onDemand('waiting to join', () => import('./joinQueue'));

/** Resolves when the call is joined, and everybody in it known if `needsRoster`. Rejects as `not-joined`, `other-room` or `not-loaded`. */
export async function waitToJoin(
  connection: Connection,
  what: string,
  needsRoster: boolean,
): Promise<void> {
  const { call, events } = connection;
  const since = Date.now();
  let room = roomUrl(call);
  let code = joinQueueCode.loaded();
  if (!code) {
    /* The room that is joined while it loads is the one that the message waits for. */
    const stop = events.on('joining-meeting', () => (room ??= roomUrl(call)));
    code = await joinQueueCode.load().finally(stop);
    if (connection.isDisposed) throw callDestroyed();
  }
  const { createJoinQueue } = code;
  const queue = connection.use<JoinQueue>({
    name: 'waiting-to-join',
    create: () =>
      createJoinQueue(connection, {
        status: connection.use(statusService),
        roster: connection.use(presenceService),
        roomUrl: () => roomUrl(call),
        startTimer,
        sendError,
      }),
  });
  await queue.wait({ what, needsRoster, room, since });
}
