import { defineMessage } from '../definitions/defineMessage';
import { defineParticipantValue } from '../definitions/defineParticipantValue';
import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';

/** How many may be on stage unless a hook says otherwise. */
export const DEFAULT_STAGE_LIMIT = 4;

const MOST_ON_STAGE = 25;
const LONGEST_ID = 64;

/**
 * Who is on stage, as the host-held value `stage`: an array of session_ids, in the order in which they were brought.
 *
 * Late joiners have it at once; what anybody who is not a host writes changes nothing while a host is present.
 */
export const stageValue = defineSessionValue<readonly string[]>('stage', {
  initial: [],
  schema: schemaOf(`at most ${MOST_ON_STAGE} session_ids`, (value) =>
    Array.isArray(value) && value.length <= MOST_ON_STAGE && value.every(isId)
      ? [...new Set(value)]
      : undefined,
  ),
  writableBy: 'host',
});

/** Whether a participant asks to come on stage, as the slot `stageRequest` of its userData. Late joiners have it in the snapshot. */
export const stageRequestValue = defineParticipantValue<boolean>('stageRequest', {
  initial: false,
  schema: schemaOf('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
});

/** Sent to the hosts by somebody who wants to go off the stage; obeyed for the sender only. Never stored. */
export const stageLeave = defineMessage('stage-leave');

/**
 * Tells one participant in private that it may speak: `{ type: 'you-have-the-floor' }`. Obeyed from hosts and from the server only; never
 * stored.
 */
export const floorCue = defineMessage('you-have-the-floor', { from: 'host' });

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
}
