import type { Connection } from '../connection/connection';
import { stageService, type BringOptions } from '../stage/stageService';
import { handsService } from './handsService';
import type { RaisedHand } from './raisedHand';

/** Brings or invites the first who can be called; what `callNext` loads. */
export async function callFirst(
  connection: Connection,
  limit: number,
  options?: BringOptions,
): Promise<RaisedHand | undefined> {
  const { state } = connection;
  const stage = connection.use(stageService);
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
}
