import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { watchAbsences } from './absences';
import type { OwnStage, StageEntry } from './stageEntry';
import {
  cannotRequest,
  nobodyToAnswer,
  nobodyToObey,
  notInTheCall,
  onlyHostsGiveTheFloor,
  stageFull,
} from './stageErrors';
import { startStageInvites } from './stageInvites';
import { startStageEnforcer } from './stageEnforcer';
import { createStageState } from './stageState';
import { floorCue, MOST_ON_STAGE, stageAnswer, stageLeave, stageRequestValue } from './stageValues';
import { startStageWriter } from './stageWriter';

/** How somebody is brought on stage. */
export interface BringOptions {
  /** Whether they are asked first. Default false. */
  readonly consent?: boolean | undefined;
}

/** The stage of one connection. Actions reject with typed errors, which `onEvent` hears of too. */
export interface Stage {
  readonly onStageAtom: Atom<readonly StageEntry[]>;
  readonly requestsAtom: Atom<readonly StageEntry[]>;
  /** Who is invited and has not answered; at most 8, the same for everybody. */
  readonly invitedAtom: Atom<readonly StageEntry[]>;
  /** The host who invited this client; null without an invitation. */
  readonly inviterAtom: Atom<StageEntry | null>;
  readonly ownAtom: Atom<OwnStage>;
  /** Asks the hosts to be brought on stage. Rejects as `not-joined`. */
  request(): Promise<void>;
  /** Takes the request back. */
  cancel(): Promise<void>;
  /**
   * Comes on stage on an invitation; a host's client does it. Rejects as `not-allowed` without an invitation or a host, and as `stage-full`
   * when there is no place; the invitation then stays.
   */
  accept(): Promise<void>;
  /** Turns the invitation down, and takes the own request back. Rejects as `not-allowed` like `accept`. */
  decline(): Promise<void>;
  /** Goes off the stage; a host's client does it. Rejects as `not-allowed` when no host is in the call. */
  leave(): Promise<void>;
  /**
   * Hosts only: brings somebody on stage, takes their hand down and tells them in private that they have the floor; those who are on stage
   * already are told again. With `consent` they are invited, and brought when they accept. Rejects as `not-host`, `unknown-recipient` or
   * `stage-full`.
   */
  bring(sessionId: string, limit: number, options?: BringOptions): Promise<void>;
  /**
   * Hosts only: takes somebody's hand down and tells them in private that they have the floor, without bringing them on stage. Rejects as
   * `not-host` or `unknown-recipient`.
   */
  giveFloor(sessionId: string): Promise<void>;
  /** Hosts only: takes somebody off the stage, or their invitation back. */
  remove(sessionId: string): Promise<void>;
}

/** The stage of a connection. */
export const stageService: Service<Stage> = {
  name: 'stage',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const hands = connection.use(handsService);
    const messages = connection.use(messageService);
    const values = connection.use(participantValuesService);
    const status = connection.use(statusService);
    const stageState = createStageState(connection, watchAbsences(connection));
    const { idsAtom, invitedAtom, invitesAtom, inviterAtom, onStageAtom, ownAtom, requestsAtom } =
      stageState;
    const { place } = startStageWriter(connection, stageState);
    startStageEnforcer(connection, stageState);
    const { localAtom } = values.track(stageRequestValue);

    const act = <T>(run: () => Promise<T>) => attempt(connection, 'session-value', 'stage', run);
    const check = (sessionId: string, limit: number) => {
      const ids = state.get(idsAtom);
      if (!roster.local()?.isHost) return;
      if (!roster.get(sessionId)) throw notInTheCall(sessionId);
      if (!ids.includes(sessionId) && ids.length >= limit) throw stageFull(limit);
    };
    /* Their hand goes down at the host as well: theirs may be without the kit. */
    const lowerHand = async (sessionId: string) => {
      const isUp = state.get(hands.queueAtom).some((hand) => hand.sessionId === sessionId);
      if (isUp) await hands.lower(sessionId).catch(() => undefined);
    };
    const sendCue = async (sessionId: string) => {
      if (!roster.get(sessionId)?.isLocal) await messages.send(floorCue, {}, { to: sessionId });
    };
    const bringNow = (sessionId: string, limit: number) =>
      act(async () => {
        check(sessionId, limit);
        const placed = place(sessionId, Math.min(limit, MOST_ON_STAGE));
        await Promise.all([placed, lowerHand(sessionId)]);
        await sendCue(sessionId);
      });
    const invites = startStageInvites(connection, stageState, bringNow);
    const answer = async (accepted: boolean) => {
      const local = roster.local();
      const invite = state.get(invitesAtom).find(([id]) => id === local?.sessionId);
      if (!local || !invite) throw nobodyToAnswer();
      const [, , limit] = invite;
      if (accepted && state.get(idsAtom).length >= limit) throw stageFull(limit);
      if (local.isHost) {
        if (accepted) await bringNow(local.sessionId, limit);
        return invites.withdraw(local.sessionId);
      }
      const { recipients } = await messages.send(
        stageAnswer,
        { accepted },
        { to: { role: 'host' } },
      );
      if (recipients === 0) throw nobodyToAnswer();
    };
    const cancel = async () => {
      if (state.get(localAtom)) await values.set(stageRequestValue, false);
    };
    const clearFulfilled = () => {
      if (state.get(ownAtom) === 'on') void cancel().catch(() => undefined);
    };
    connection.onDispose(state.subscribe(ownAtom, clearFulfilled));
    clearFulfilled();

    return {
      onStageAtom,
      requestsAtom,
      invitedAtom,
      inviterAtom,
      ownAtom,
      request: () =>
        act(async () => {
          if (!status.isJoined()) throw cannotRequest();
          if (state.get(ownAtom) === 'off') await values.set(stageRequestValue, true);
        }),
      cancel: () => act(cancel),
      accept: () => act(() => answer(true)),
      decline: () =>
        act(async () => {
          await answer(false);
          await cancel();
        }),
      leave: () =>
        act(async () => {
          const local = roster.local();
          if (!local || state.get(ownAtom) !== 'on') return;
          if (local.isHost) return place(local.sessionId, undefined);
          const { recipients } = await messages.send(stageLeave, {}, { to: { role: 'host' } });
          if (recipients === 0) throw nobodyToObey();
        }),
      bring: (sessionId, limit, { consent = false } = {}) =>
        act(async () => {
          const isOn = state.get(idsAtom).includes(sessionId);
          const asks = consent && !isOn && !roster.get(sessionId)?.isLocal;
          if (!asks) return bringNow(sessionId, limit);
          check(sessionId, limit);
          await invites.invite(sessionId, Math.min(limit, MOST_ON_STAGE));
        }),
      giveFloor: (sessionId) =>
        act(async () => {
          if (!roster.local()?.isHost) throw onlyHostsGiveTheFloor();
          if (!roster.get(sessionId)) throw notInTheCall(sessionId);
          await lowerHand(sessionId);
          await sendCue(sessionId);
        }),
      remove: (sessionId) =>
        act(async () => {
          await Promise.all([place(sessionId, undefined), invites.withdraw(sessionId)]);
        }),
    };
  },
};
