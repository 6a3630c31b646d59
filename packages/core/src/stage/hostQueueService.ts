import { atom, type Atom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { stableAtom } from '../state/stableAtom';
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

const waits = ({ stage }: HostQueueEntry) => stage === 'off' || stage === 'requested';

/** The queue of a host's page. */
export const hostQueueService: Service<HostQueue> = {
  name: 'host-queue',
  create: (connection) => {
    const { state } = connection;
    const stage = connection.use(stageService);
    const hands = connection.use(handsService);

    const entriesAtom = stableAtom((get): readonly HostQueueEntry[] => {
      const on = idsOf(get(stage.onStageAtom));
      const invited = idsOf(get(stage.invitedAtom));
      const requested = idsOf(get(stage.requestsAtom));
      const stageOf = (id: string): OwnStage => {
        if (on.has(id)) return 'on';
        if (invited.has(id)) return 'invited';
        return requested.has(id) ? 'requested' : 'off';
      };
      const entries = new Map<string, HostQueueEntry>();
      for (const { sessionId, userName, isLocal, isAway, position } of get(hands.queueAtom)) {
        const known = { sessionId, userName, isLocal, isAway, position };
        entries.set(sessionId, { ...known, stage: stageOf(sessionId) });
      }
      for (const entry of [...get(stage.requestsAtom), ...get(stage.invitedAtom)]) {
        const { sessionId } = entry;
        if (!entries.has(sessionId))
          entries.set(sessionId, { ...entry, position: null, stage: stageOf(sessionId) });
      }
      return [...entries.values()];
    });

    return {
      entriesAtom,
      waitingAtom: atom((get) => get(entriesAtom).filter(waits).length),
      callNext: async (mode, limit) => {
        const mayCall = (entry: HostQueueEntry) =>
          mode === 'cue' ? entry.position !== null : waits(entry);
        const next = state.get(entriesAtom).find(mayCall);
        if (!next) return undefined;
        if (mode === 'cue') await stage.giveFloor(next.sessionId);
        else await stage.bring(next.sessionId, limit, { consent: mode === 'invite' });
        return next;
      },
    };
  },
};

const idsOf = (entries: readonly StageEntry[]) =>
  new Set(entries.map(({ sessionId }) => sessionId));
