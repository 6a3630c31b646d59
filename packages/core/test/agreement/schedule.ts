import type { FaultSettings } from '@backchannel/local';
import type { TestRoomOptions } from '@backchannel/local/testing';
import fc from 'fast-check';

/** Who is in the room from the start. The first two are hosts. */
export const NAMES = ['Ana', 'Bea', 'Cem', 'Dan'] as const;
export const HOSTS: readonly string[] = ['Ana', 'Bea'];

export type Name = (typeof NAMES)[number];

/** What somebody does by the kit. */
export type Deed =
  | 'scene'
  | 'stage'
  | 'mood'
  | 'add'
  | 'update'
  | 'remove'
  | 'note'
  | 'whisper'
  | 'say'
  | 'take back'
  | 'raise'
  | 'lower'
  | 'lower first';

/** What happens to somebody: leaves and comes back with a new call, is away for a moment, or loses the connection and joins again. */
export type Mishap = 'rejoin' | 'interrupt' | 'disconnect';

/** One step: `wait` lets everything arrive before the next. */
export type Step = readonly [who: Name, what: Deed | Mishap | 'wait', whom: Name];

const often = ['scene', 'stage', 'mood', 'add', 'note', 'raise', 'say'] as const;
const sometimes = [
  'update',
  'remove',
  'whisper',
  'take back',
  'lower',
  'lower first',
  'wait',
] as const;
const mishaps = ['rejoin', 'interrupt', 'disconnect'] as const;

export const anySchedule: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...often, ...often, ...sometimes, ...mishaps),
    fc.constantFrom(...NAMES),
  ),
  { minLength: 8, maxLength: 20 },
);

/** What Daily leaves open: whatever it does, the kit has to stand it. */
export const anyDaily: fc.Arbitrary<TestRoomOptions> = fc.record({
  echoSessionData: fc.boolean(),
  returnUserData: fc.boolean(),
  deliverToSelf: fc.boolean(),
  joinOrder: fc.constantFrom('joined-first', 'participants-first'),
  sessionDataOrder: fc.constantFrom('after-joined', 'before-joined'),
});

/** A network as bad as the kit has to stand without losing anything. */
export const anyNetwork: fc.Arbitrary<FaultSettings> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  latency: fc.constantFrom(0, 3, 10),
  jitter: fc.constantFrom(0, 5, 15),
  loss: fc.constantFrom(0, 0, 0.1),
  retryAfter: fc.constant(15),
  reorder: fc.constantFrom(0, 0.5),
  duplicates: fc.constantFrom(0, 0.3),
});
