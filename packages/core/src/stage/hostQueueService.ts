import { atom, type Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { rosterService } from '../roster/rosterService';
import { stableAtom } from '../state/stableAtom';
import { personOf } from './samePerson';
import type { OwnStage, StageEntry } from './stageEntry';
import { stageService } from './stageService';

/** Somebody whom a host may want to call: their hand and their relation to the stage in one. */
export interface HostQueueEntry extends StageEntry {
  /** The place among the raised hands, from 1; null while the hand is down. */
  readonly position: number | null;
  readonly stage: OwnStage;
}

/**
 * What calling somebody does: `'bring'` puts them on stage, `'invite'` asks them first, `'cue'` gives them the floor where they are, as in a
 * Q&A without a stage.
 */
export type CallMode = 'bring' | 'invite' | 'cue';

/** Hands, requests and invitations of one connection in one queue. */
export interface HostQueue {
  /** Raised hands in their order, then requests without a hand, then invitations without either. */
  readonly entriesAtom: Atom<readonly HostQueueEntry[]>;
  /** How many can be called. */
  readonly waitingAtom: Atom<number>;
  /** Calls the first who waits; undefined when nobody does. Requests have no hand, so `'cue'` passes them over. Rejects as `bring` does. */
  callNext(mode: CallMode, limit: number): Promise<HostQueueEntry | undefined>;
}

/* Nobody who is away can be told, so the next one is called meanwhile. */
const waits = ({ isAway, stage }: HostQueueEntry) =>
  !isAway && (stage === 'off' || stage === 'requested');

/**
 * The queue of a host's page.
 *
 * @example
 * ```ts
 * await connect(call).use(hostQueueService).callNext('invite', DEFAULT_STAGE_LIMIT);
 * ```
 */
export const hostQueueService: Service<HostQueue> = {
  name: 'host-queue',
  create: (connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const stage = connection.use(stageService);
    const hands = connection.use(handsService);

    /* Two devices of one user_id are one entry. */
    const peopleOf = (entries: readonly StageEntry[]) =>
      new Set(entries.map(({ sessionId }) => personOf(roster, sessionId)));
    const entriesAtom = stableAtom((get): readonly HostQueueEntry[] => {
      const on = peopleOf(get(stage.onStageAtom));
      const invited = peopleOf(get(stage.invitedAtom));
      const requested = peopleOf(get(stage.requestsAtom));
      const stageOf = (person: string): OwnStage => {
        if (on.has(person)) return 'on';
        if (invited.has(person)) return 'invited';
        return requested.has(person) ? 'requested' : 'off';
      };
      const entries = new Map<string, HostQueueEntry>();
      for (const hand of get(hands.queueAtom)) {
        /* Nobody can bring or tell them anything. */
        if (hand.isHidden) continue;
        const { sessionId, userName, isLocal, isAway, position } = hand;
        const known = { sessionId, userName, isLocal, isAway, position };
        const person = personOf(roster, sessionId);
        entries.set(person, { ...known, stage: stageOf(person) });
      }
      for (const entry of [...get(stage.requestsAtom), ...get(stage.invitedAtom)]) {
        const person = personOf(roster, entry.sessionId);
        if (!entries.has(person))
          entries.set(person, { ...entry, position: null, stage: stageOf(person) });
      }
      return [...entries.values()];
    });

    return {
      entriesAtom,
      waitingAtom: atom((get) => get(entriesAtom).filter(waits).length),
      callNext: (mode, limit) =>
        attempt(connection, 'session-value', 'stage', async () => {
          const mayCall = (entry: HostQueueEntry) =>
            mode === 'cue' ? entry.position !== null && !entry.isAway : waits(entry);
          const next = state.get(entriesAtom).find(mayCall);
          if (!next) return undefined;
          if (mode === 'cue') await stage.giveFloor(next.sessionId);
          else await stage.bring(next.sessionId, limit, { consent: mode === 'invite' });
          return next;
        }),
    };
  },
};
