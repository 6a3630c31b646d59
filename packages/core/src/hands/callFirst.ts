import type { Connection } from '../connection/connection';
import { stage, type BringOptions } from '../stage/stage';
import { hands } from './hands';
import type { RaisedHand } from './raisedHand';

/** Brings or invites the first who can be called; what `callNext` loads. */
export async function callFirst(
  connection: Connection,
  limit: number,
  options?: BringOptions,
): Promise<RaisedHand | undefined> {
  const { state } = connection;
  const { bring, invitedAtom, onStageAtom } = connection.use(stage);
  const called = [onStageAtom, ...(options?.consent ? [invitedAtom] : [])];
  const isCalled = new Set(
    called.flatMap((atom) => state.get(atom).map(({ sessionId }) => sessionId)),
  );
  const queue = state.get(connection.use(hands).queueAtom);
  const next = queue.find(
    ({ sessionId, isAway, isHidden }) => !isAway && !isHidden && !isCalled.has(sessionId),
  );
  if (next) await bring(next.sessionId, limit, options);
  return next;
}
