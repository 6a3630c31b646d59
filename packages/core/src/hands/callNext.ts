import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import { stageService, type BringOptions } from '../stage/stageService';
import { handsService } from './handsService';
import type { RaisedHand } from './raisedHand';

/**
 * Brings the first of the queue who is in the call and not on stage yet there, or with `consent` invites the first who is not invited yet;
 * undefined when nobody waits. Rejects as `bring` does.
 *
 * @example
 * ```ts
 * const called = await callNext(connect(call), DEFAULT_STAGE_LIMIT, { consent: true });
 * ```
 */
export function callNext(
  connection: Connection,
  limit: number,
  options?: BringOptions,
): Promise<RaisedHand | undefined> {
  const { state } = connection;
  const stage = connection.use(stageService);
  return attempt(connection, 'session-value', 'stage', async () => {
    const called = [stage.onStageAtom, ...(options?.consent ? [stage.invitedAtom] : [])];
    const isCalled = new Set(
      called.flatMap((atom) => state.get(atom).map(({ sessionId }) => sessionId)),
    );
    const queue = state.get(connection.use(handsService).queueAtom);
    const next = queue.find(
      ({ sessionId, isAway, isHidden }) => !isAway && !isHidden && !isCalled.has(sessionId),
    );
    if (next) await stage.bring(next.sessionId, limit, options);
    return next;
  });
}
