import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { handsService } from '../hands/handsService';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { watchAbsences } from './absences';
import type { OwnStage, StageEntry } from './stageEntry';
import { createOwnAnswer } from './ownAnswer';
import { startOwnTicket } from './ownTicket';
import { createOwnRequest, type RequestDisabledReason } from './ownRequest';
import { isSamePerson } from './returns';
import { startStageDenials, type StageDenial } from './stageDenials';
import {
  hiddenFromAll,
  nobodyToObey,
  notInTheCall,
  onlyHostsDeny,
  onlyHostsGiveTheFloor,
  stageFull,
} from './stageErrors';
import { startStageInvites } from './stageInvites';
import { startStageEnforcer } from './stageEnforcer';
import { createStageState } from './stageState';
import { floorCue, MOST_ON_STAGE, stageLeave } from './stageValues';
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
  /** Why this client cannot ask to come on stage; undefined where it can. */
  readonly disabledReasonAtom: Atom<RequestDisabledReason | undefined>;
  /** A host's no to the own request, for 30 s. */
  readonly denialAtom: Atom<StageDenial | null>;
  /** Asks the hosts to be brought on stage. Rejects as `not-joined`, and as `not-allowed` without presence and for 30 s after a no. */
  request(): Promise<void>;
  /** Takes the request back. */
  cancel(): Promise<void>;
  /**
   * Comes on stage on an invitation; a host's client does it. Waits up to 10 s for a host who reloads. Rejects as `not-allowed` without an
   * invitation or a host, and as `stage-full` when there is no place; the invitation then stays.
   */
  accept(): Promise<void>;
  /** Turns the invitation down, and takes the own request back. Rejects as `not-allowed` without an invitation. */
  decline(): Promise<void>;
  /** Goes off the stage; a host's client does it. Rejects as `not-allowed` when no host is in the call. */
  leave(): Promise<void>;
  /**
   * Hosts only: brings somebody on stage, takes their hand down and tells them in private that they have the floor; those who are on stage
   * already are told again, and another device of the same user_id takes the place of the first. With `consent` they are invited, and brought
   * when they accept. Rejects as `not-host`, `unknown-recipient`, `not-allowed` (hidden from all: `hasPresence: false`) or `stage-full`.
   */
  bring(sessionId: string, limit: number, options?: BringOptions): Promise<void>;
  /**
   * Hosts only: takes somebody's hand down and tells them in private that they have the floor, without bringing them on stage. Rejects as
   * `not-host`, `unknown-recipient` or `not-allowed` (hidden from all).
   */
  giveFloor(sessionId: string): Promise<void>;
  /** Hosts only: takes somebody off the stage, or their invitation back. */
  remove(sessionId: string): Promise<void>;
  /**
   * Hosts only: declines a request; the requester's client takes it back and asks again after 30 s at the earliest, and no host sees it
   * meanwhile. Rejects as `not-host`, or as `unknown-recipient` when they are gone.
   */
  deny(sessionId: string): Promise<void>;
}

/**
 * The stage of a connection.
 *
 * @example
 * ```ts
 * const { bring, onStageAtom } = connect(call).use(stageService);
 * await bring(sessionId, DEFAULT_STAGE_LIMIT, { consent: true });
 * ```
 */
export const stageService: Service<Stage> = {
  name: 'stage',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const hands = connection.use(handsService);
    const messages = connection.use(messageService);
    const denials = startStageDenials(connection);
    const stageState = createStageState(connection, watchAbsences(connection), denials.deniedAtom);
    const { idsAtom, invitedAtom, inviterAtom, onStageAtom, ownAtom, requestsAtom } = stageState;
    const sendCue = async (sessionId: string, data: { stage?: true }) => {
      if (!roster.get(sessionId)?.isLocal) await messages.send(floorCue, data, { to: sessionId });
    };
    const { place } = startStageWriter(connection, stageState, (sessionId) => {
      void sendCue(sessionId, { stage: true }).catch(() => undefined);
    });
    startStageEnforcer(connection, stageState);
    startOwnTicket(connection, ownAtom, idsAtom);

    const act = <T>(run: () => Promise<T>) => attempt(connection, 'session-value', 'stage', run);
    const isHost = () => roster.local()?.isHost === true;
    const isOn = (sessionId: string) =>
      state.get(idsAtom).some((id) => isSamePerson(roster, id, sessionId));
    const isFull = (sessionId: string, limit: number) =>
      !isOn(sessionId) && state.get(idsAtom).length >= limit;
    const checkIsThere = (sessionId: string) => {
      if (roster.get(sessionId)) return;
      const hand = state.get(hands.queueAtom).find((one) => one.sessionId === sessionId);
      throw hand?.isHidden ? hiddenFromAll(sessionId) : notInTheCall(sessionId);
    };
    const check = (sessionId: string, limit: number) => {
      if (!isHost()) return;
      checkIsThere(sessionId);
      if (isFull(sessionId, limit)) throw stageFull(limit);
    };
    /* Their hand goes down at the host as well: theirs may be without the kit. */
    const lowerHand = async (sessionId: string) => {
      const up = state
        .get(hands.queueAtom)
        .find((hand) => isSamePerson(roster, hand.sessionId, sessionId));
      if (up) await hands.lower(up.sessionId).catch(() => undefined);
    };
    const bringNow = (sessionId: string, limit: number) =>
      act(async () => {
        check(sessionId, limit);
        const placed = place(sessionId, Math.min(limit, MOST_ON_STAGE));
        /* In the same tick: a host whose page goes away now has done both or neither. */
        const told = isHost() ? [sendCue(sessionId, { stage: true }), lowerHand(sessionId)] : [];
        await Promise.all([placed, ...told]);
        if (roster.get(sessionId) && isFull(sessionId, limit)) throw stageFull(limit);
      });
    const invites = startStageInvites(connection, stageState, bringNow);
    const answer = createOwnAnswer(connection, stageState, invites, bringNow);
    const { disabledReasonAtom, request, cancel } = createOwnRequest(
      connection,
      ownAtom,
      denials.denialAtom,
    );

    return {
      onStageAtom,
      requestsAtom,
      invitedAtom,
      inviterAtom,
      ownAtom,
      disabledReasonAtom,
      denialAtom: denials.denialAtom,
      request: () => act(request),
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
          const asks = consent && !isOn(sessionId) && !roster.get(sessionId)?.isLocal;
          if (!asks) return bringNow(sessionId, limit);
          check(sessionId, limit);
          await invites.invite(sessionId, Math.min(limit, MOST_ON_STAGE));
        }),
      giveFloor: (sessionId) =>
        act(async () => {
          if (!isHost()) throw onlyHostsGiveTheFloor();
          checkIsThere(sessionId);
          await Promise.all([lowerHand(sessionId), sendCue(sessionId, {})]);
        }),
      remove: (sessionId) =>
        act(async () => {
          await Promise.all([place(sessionId, undefined), invites.withdraw(sessionId)]);
        }),
      deny: (sessionId) =>
        act(async () => {
          if (!isHost()) throw onlyHostsDeny();
          if (!roster.get(sessionId)) throw notInTheCall(sessionId);
          await denials.deny(sessionId);
        }),
    };
  },
};
