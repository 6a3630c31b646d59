import type { Connection } from '../connection/connection';
import { stageService } from '../stage/stageService';
import { handsService } from './handsService';
import type { RaisedHand } from './raisedHand';

/** Brings the first of the queue who is in the call and not on stage yet there; undefined when nobody waits. Rejects as `bring` does. */
export async function callNext(
  connection: Connection,
  limit: number,
): Promise<RaisedHand | undefined> {
  const { state } = connection;
  const stage = connection.use(stageService);
  const onStage = new Set(state.get(stage.onStageAtom).map(({ sessionId }) => sessionId));
  const queue = state.get(connection.use(handsService).queueAtom);
  const next = queue.find(
    ({ sessionId, isAway, isHidden }) => !isAway && !isHidden && !onStage.has(sessionId),
  );
  if (next) await stage.bring(next.sessionId, limit);
  return next;
}
