import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Service } from '../connection/connection';
import type { SetAtom } from '../state/stateStore';
import { createArrivalOrder } from './arrivalOrder';
import type { Participant } from './participant';
import { presenceService, type Presence } from './presence';

/** Everybody in the call, kept incrementally: an event costs one participant, not the room. */
export interface Roster extends Presence {
  /** Everybody in order of arrival; recomputed only where somebody reads it. */
  readonly allAtom: Atom<readonly Participant[]>;
  /** Session ids in order of arrival; changes only when somebody comes or goes. */
  readonly idsAtom: Atom<readonly string[]>;
  /** Another number whenever anybody comes, goes or changes: one dependency for who reads many by `get`. */
  readonly versionAtom: Atom<number>;
  readonly localIdAtom: Atom<string | null>;
  /** The earliest host by arrival, who acts where one host must; null without a host. */
  readonly actingHostIdAtom: Atom<string | null>;
  /** Whether this client is a host. */
  readonly isHostAtom: Atom<boolean>;
  participantAtom(sessionId: string): Atom<Participant | null>;
  actingHost(): Participant | undefined;
}

/**
 * The roster of a connection.
 *
 * @example
 * ```ts
 * const { state, use } = connect(call);
 * state.get(use(rosterService).allAtom).filter(({ isHost }) => isHost);
 * ```
 */
export const rosterService: Service<Roster> = {
  name: 'roster',
  create: (connection) => {
    const { state } = connection;
    const { view, ...presence } = connection.use(presenceService);
    const { get: present, local } = presence;
    const order = createArrivalOrder();
    const hosts = createArrivalOrder();
    for (const participant of presence.all()) index(participant, undefined);

    const atoms = new Map<string, PrimitiveAtom<Participant | null>>();
    const membershipAtom = atom(0);
    const idsAtom = atom((get): readonly string[] => {
      get(membershipAtom);
      return order.all().map(({ sessionId }) => sessionId);
    });
    const versionAtom = atom(0);
    const allAtom = atom((get) => {
      get(versionAtom);
      return order.all();
    });
    const localId = () => local()?.sessionId ?? null;
    const actingHostId = () => hosts.first()?.sessionId ?? null;
    const isHost = () => local()?.isHost === true;
    const localIdAtom = atom(localId());
    const actingHostIdAtom = atom(actingHostId());
    const isHostAtom = atom(isHost());
    let version = 0;

    function participantAtom(sessionId: string) {
      const own = atoms.get(sessionId) ?? atom<Participant | null>(present(sessionId) ?? null);
      atoms.set(sessionId, own);
      return own;
    }

    function index(participant: Participant, before: Participant | undefined) {
      order.put(participant, before);
      if (participant.isHost) hosts.put(participant, before);
      else hosts.remove(participant);
    }

    function publish(isMembership: boolean, write: (set: SetAtom) => void) {
      version += 1;
      state.update((set) => {
        write(set);
        if (isMembership) set(membershipAtom, version);
        set(actingHostIdAtom, actingHostId());
        set(localIdAtom, localId());
        set(isHostAtom, isHost());
        set(versionAtom, version);
      });
    }

    function publishOne(sessionId: string, participant: Participant | null, isMembership: boolean) {
      publish(isMembership, (set) => {
        const own = atoms.get(sessionId);
        if (own) set(own, participant);
      });
    }

    view({
      put: (participant, before) => {
        index(participant, before);
        const { sessionId, joinedAt } = participant;
        publishOne(sessionId, participant, before?.joinedAt !== joinedAt);
      },
      remove: (participant) => {
        const { sessionId } = participant;
        order.remove(participant);
        hosts.remove(participant);
        publishOne(sessionId, null, true);
        atoms.delete(sessionId);
      },
      clear: () => {
        order.clear();
        hosts.clear();
        publish(true, (set) => {
          for (const own of atoms.values()) set(own, null);
        });
        atoms.clear();
      },
    });

    return {
      ...presence,
      allAtom,
      idsAtom,
      versionAtom,
      localIdAtom,
      actingHostIdAtom,
      isHostAtom,
      participantAtom,
      all: order.all,
      actingHost: hosts.first,
    };
  },
};
