import type { Participant } from '../roster/participant';

/** Somebody who is on stage or asks to be. */
export interface StageEntry {
  readonly sessionId: string;
  /** Empty where nobody knows it: a latecomer sees somebody who lost the connection. */
  readonly userName: string;
  readonly isLocal: boolean;
  /** Not in the call at the moment; after 30 s they leave the stage. */
  readonly isAway: boolean;
}

/** This client's own relation to the stage. */
export type OwnStage = 'off' | 'requested' | 'invited' | 'on';

/** Puts a name to somebody on stage. */
export function toStageEntry(
  sessionId: string,
  known: Participant | undefined,
  isPresent: boolean,
): StageEntry {
  const { userName = '', isLocal = false } = known ?? {};
  return { sessionId, userName, isLocal, isAway: !isPresent };
}
