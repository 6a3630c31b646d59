import type { Connection } from '../../connection/connection';
import { addMeta } from '../wire';
import { createId } from '../../platform/ids';
import type { Received } from '../message';
import { senderId } from '../sender';
import { answerType } from '../wireType';

/** Why an ask was not answered, as it is said on the wire. */
export type Refusal =
  'no-handler' | 'refused' | 'failed' | 'busy' | 'invalid-data' | 'not-host' | 'not-from-server';

const PER_SECOND = 10;
const PAUSE_MS = 1_000;

/**
 * Tells who asks that nobody answers here, at most ten times a second for all: one hostile ask to everybody must not become a storm of answers.
 */
export function createNoHandler(connection: Connection): (received: Received) => void {
  let second = { at: 0, count: 0 };

  return ({ type, info }) => {
    const from = senderId(info.sender);
    const now = Date.now();
    if (now - second.at >= PAUSE_MS) second = { at: now, count: 0 };
    second.count += 1;
    if (info.sender.kind !== 'participant' || second.count > PER_SECOND) return;
    const refusal: Refusal = 'no-handler';
    const answer = addMeta(
      { type: answerType(type), re: info.id, refused: refusal },
      { id: createId(), claim: 'me' },
    );
    try {
      connection.call.sendAppMessage(answer, from);
    } catch {
      /* The call was left meanwhile: the asker learns that by itself. */
      return;
    }
  };
}
