import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import type { BringOptions } from '../stage/stage';
import { callFirstCode } from './handsCode';
import type { RaisedHand } from './raisedHand';

/**
 * Brings the first of the queue who is in the call and not on stage yet there, or with `consent` invites the first who is not invited yet;
 * undefined when nobody waits. Rejects as `bring` does, or as `not-loaded`: the stage is loaded for it, where nothing else did.
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
  return attempt(connection, 'session-value', 'stage', async () => {
    const { callFirst } = callFirstCode.loaded() ?? (await callFirstCode.load());
    return callFirst(connection, limit, options);
  });
}
