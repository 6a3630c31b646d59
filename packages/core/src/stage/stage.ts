import type { Atom } from 'jotai/vanilla';
import { attempt } from '../connection/attempt';
import type { Connection, Service } from '../connection/connection';
import { createLazyPart, startWhenHost, startWhenWanted } from '../connection/lazyPart';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import { watchAbsences } from './absences';
import { calledCode } from './calledCode';
import { watchComings } from './comings';
import type { StageDenial } from './ownDenial';
import { createOwnRequest, type RequestDisabledReason } from './ownRequest';
import { hadPlaceInTab } from './placeInTab';
import type { StageDuties } from './stageDuties';
import { stageDutiesCode } from './stageDutiesCode';
import type { OwnStage, StageEntry } from './stageEntry';
import { createStageState } from './stageState';
import { stageAnswer, stageDeny, stageLeave } from './stageValues';

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
  /** Hosts only: takes somebody off the stage and back to their place in the queue of hands, as `putBack` of hands says. Rejects like it. */
  putBack(sessionId: string): Promise<void>;
  /**
   * Hosts only: declines a request; the requester's client takes it back and asks again after 30 s at the earliest, and no host sees it
   * meanwhile. Rejects as `not-host`, or as `unknown-recipient` when they are gone.
   */
  deny(sessionId: string): Promise<void>;
}

/** The stage of a connection; what `stageService` names for others. */
export const stage: Service<Stage> = {
  name: 'stage',
  create: (connection: Connection) => {
    const { state } = connection;
    const roster = connection.use(rosterService);
    const messages = connection.use(messageService);
    const stageState = createStageState(connection, watchAbsences(connection));
    const { denialAtom, invitedAtom, inviterAtom, onStageAtom, ownAtom, requestsAtom } = stageState;
    const comings = watchComings(connection, stageState.hasPlace, (sessionId, what) =>
      duties.started()?.onComing(sessionId, what),
    );
    const duties = createLazyPart(connection, stageDutiesCode, ({ startStageDuties }) => {
      const started = startStageDuties(connection, stageState, comings);
      place.started()?.tellBack(started.isBack);
      return started;
    });

    const act = <T>(run: () => Promise<T>) => attempt(connection, 'session-value', 'stage', run);
    const isHost = () => roster.local()?.isHost === true;
    const actAsHost = (run: (stage: StageDuties) => Promise<void>) => act(() => duties.run(run));
    const { disabledReasonAtom, request, cancel } = createOwnRequest(connection, stageState);
    const place = createLazyPart(connection, calledCode, ({ startOwnPlace }) =>
      startOwnPlace(
        connection,
        stageState,
        (invite, accepted) => duties.run((hosts) => hosts.answer(invite, accepted)),
        (before, ticket) => duties.started()?.isBack(before, ticket),
      ),
    );
    const hadPlace = hadPlaceInTab();
    const lookAtPlace = startWhenWanted(
      connection,
      'stage',
      place,
      () => hadPlace || state.get(ownAtom) !== 'off',
    );
    connection.onDispose(state.subscribe(ownAtom, lookAtPlace));
    lookAtPlace();

    /* What comes while the code of a host's page is loading waits for it. */
    const obey = (run: (hosts: StageDuties) => void) => {
      if (isHost()) void duties.run(async (hosts) => run(hosts)).catch(() => undefined);
    };
    const obeyDenial = (denial: StageDenial) =>
      void place.run(async (own) => own.obeyDenial(denial)).catch(() => undefined);
    const unsubscribers = [
      messages.subscribe(stageLeave, (_, { sender }) => {
        if (sender.kind === 'participant') obey(({ obeyLeave }) => obeyLeave(sender.sessionId));
      }),
      messages.subscribe(stageAnswer, ({ accepted }, { sender }) => {
        if (sender.kind === 'participant')
          obey(({ obeyAnswer }) => obeyAnswer(sender.sessionId, accepted));
      }),
      messages.subscribe(stageDeny, ({ sessionId }, { sender, receivedAt }) => {
        if (roster.local()?.sessionId === sessionId) obeyDenial({ from: sender, at: receivedAt });
        else obey(({ hideRequest }) => hideRequest(sessionId));
      }),
    ];
    connection.onDispose(() => unsubscribers.forEach((unsubscribe) => unsubscribe()));
    startWhenHost(connection, 'stage', duties);
    return {
      onStageAtom,
      requestsAtom,
      invitedAtom,
      inviterAtom,
      ownAtom,
      disabledReasonAtom,
      denialAtom,
      request: () => act(request),
      cancel: () => act(cancel),
      accept: () => act(() => place.run(({ answer }) => answer(true))),
      decline: () =>
        act(async () => {
          await place.run(({ answer }) => answer(false));
          await cancel();
        }),
      leave: () =>
        act(async () => {
          if (state.get(ownAtom) !== 'on') return;
          await (isHost() ? duties.run((hosts) => hosts.leave()) : place.run((own) => own.leave()));
        }),
      bring: (sessionId, limit, { consent = false } = {}) =>
        actAsHost((hosts) => hosts.bring(sessionId, limit, consent)),
      giveFloor: (sessionId) => actAsHost((hosts) => hosts.giveFloor(sessionId)),
      remove: (sessionId) => actAsHost((hosts) => hosts.remove(sessionId)),
      putBack: (sessionId) => actAsHost((hosts) => hosts.putBack(sessionId)),
      deny: (sessionId) => actAsHost((hosts) => hosts.deny(sessionId)),
    };
  },
};
