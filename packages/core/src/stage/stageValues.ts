import { defineMessage } from '../definitions/defineMessage';
import { defineParticipantValue } from '../definitions/defineParticipantValue';
import { defineSessionValue } from '../definitions/defineSessionValue';
import { schemaOf } from '../definitions/schemaOf';
import { readKey } from '../json/json';

/** How many the stage holds at all. */
export const MOST_ON_STAGE = 25;
/** How many may be invited at a time. */
export const MOST_INVITED = 8;
const LONGEST_ID = 64;

/**
 * Who is on stage, as the host-held value `stage`: an array of session_ids, in the order in which they were brought.
 *
 * Late joiners have it at once; what anybody who is not a host writes changes nothing while a host is present.
 *
 * @example
 * ```ts
 * const [onStage] = useMeetingSessionValue(stageValue);
 * ```
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

/** Somebody who is asked to come on stage: their session_id, that of the host who asked, and the limit that this host set. */
export type StageInvite = readonly [sessionId: string, hostId: string, limit: number];

/**
 * Who is asked to come on stage and has not answered yet, as the host-held value `stageInvited`. Late hosts have it at once; it counts only
 * while a host is present.
 */
export const stageInvitedValue = defineSessionValue<readonly StageInvite[]>('stageInvited', {
  initial: [],
  schema: schemaOf(`at most ${MOST_INVITED} of [session_id, host, limit]`, (value) =>
    Array.isArray(value) && value.length <= MOST_INVITED && value.every(isInvite)
      ? value
      : undefined,
  ),
  writableBy: 'host',
});

/**
 * Whether a participant asks to come on stage, as the slot `stageRequest` of its userData. Late joiners have it in the snapshot.
 *
 * @example
 * ```ts
 * const asking = useParticipantValues(stageRequestValue);
 * ```
 */
export const stageRequestValue = defineParticipantValue<boolean>('stageRequest', {
  initial: false,
  schema: schemaOf('true or false', (value) => (typeof value === 'boolean' ? value : undefined)),
});

/** Sent to the hosts by somebody who wants to go off the stage; obeyed for the sender only. Never stored. */
export const stageLeave = defineMessage('stage-leave');

/** Sent to the hosts by somebody who is invited; obeyed for the sender only, and only from those invited. Never stored. */
export const stageAnswer = defineMessage<{ accepted: boolean }>('stage-answer', {
  schema: schemaOf('accepted: true or false', (value) => {
    const accepted = readKey(value, 'accepted');
    return typeof accepted === 'boolean' ? { accepted } : undefined;
  }),
});

/**
 * Tells one participant in private that it may speak: `{ type: 'you-have-the-floor' }`, with `stage: true` as soon as it is on stage. Obeyed
 * from hosts and from the server only; never stored.
 *
 * @example
 * ```ts
 * await daily.room('town-hall').send(floorCue, {}, { to: sessionId });
 * ```
 */
export const floorCue = defineMessage<{ stage?: true }>('you-have-the-floor', { from: 'host' });

/**
 * Sent by a host to somebody who asks to come on stage, and to the other hosts: the request is declined. Obeyed from hosts and from the
 * server only; never stored.
 */
export const stageDeny = defineMessage<{ sessionId: string }>('stage-deny', {
  from: 'host',
  schema: schemaOf('sessionId: a session_id', (value) => {
    const sessionId = readKey(value, 'sessionId');
    return isId(sessionId) ? { sessionId } : undefined;
  }),
});

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
}

function isInvite(value: unknown): value is StageInvite {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [sessionId, hostId, limit] = value as unknown[];
  const isLimit = Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= MOST_ON_STAGE;
  return isId(sessionId) && isId(hostId) && isLimit;
}
