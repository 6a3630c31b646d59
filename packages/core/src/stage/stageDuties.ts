import { attempt } from '../connection/attempt';
import type { Connection } from '../connection/connection';
import { hands as handsOf } from '../hands/hands';
import { messageService } from '../messages/messageService';
import { rosterService } from '../roster/rosterService';
import type { Coming, Comings } from './comings';
import { startRequestDenials } from './requestDenials';
import { createReturns } from './returns';
import { isSamePerson } from './samePerson';
import {
  hiddenFromAll,
  notInTheCall,
  onlyHostsDeny,
  onlyHostsGiveTheFloor,
} from './stageDutyErrors';
import { startStageEnforcer } from './stageEnforcer';
import { stageFull } from './stageErrors';
import { startStageInvites } from './stageInvites';
import type { StageState } from './stageState';
import { floorCue, MOST_ON_STAGE, type StageInvite } from './stageValues';
import { startStageWriter } from './stageWriter';

/** What only hosts do on the stage: their actions, and what their clients do when somebody asks, comes back or goes. */
export interface StageDuties {
  bring(sessionId: string, limit: number, asksFirst: boolean): Promise<void>;
  giveFloor(sessionId: string): Promise<void>;
  remove(sessionId: string): Promise<void>;
  putBack(sessionId: string): Promise<void>;
  deny(sessionId: string): Promise<void>;
  /** Goes off the stage oneself. */
  leave(): Promise<void>;
  /** Answers the own invitation. */
  answer(invite: StageInvite, accepted: boolean): Promise<void>;
  obeyLeave(sessionId: string): void;
  obeyAnswer(sessionId: string, accepted: boolean): void;
  /** Another host declined a request. */
  hideRequest(sessionId: string): void;
  onComing(sessionId: string, what: Coming): void;
  /** This client was `before` in this tab. */
  isBack(before: string, ticket: string): void;
}

/** Starts them, with the stage as it is at that moment. */
export function startStageDuties(
  connection: Connection,
  stageState: StageState,
  comings: Comings,
): StageDuties {
  const { state } = connection;
  const { idsAtom } = stageState;
  const roster = connection.use(rosterService);
  const hands = connection.use(handsOf);
  const messages = connection.use(messageService);
  const returns = createReturns(connection, comings);
  const denials = startRequestDenials(connection, stageState);
  const sendCue = async (sessionId: string, data: { stage?: true }) => {
    if (!roster.get(sessionId)?.isLocal) await messages.send(floorCue, data, { to: sessionId });
  };
  const { place, obeyLeave } = startStageWriter(connection, stageState, returns, (sessionId) => {
    void sendCue(sessionId, { stage: true }).catch(() => undefined);
  });
  startStageEnforcer(connection, stageState);

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
    attempt(connection, 'session-value', 'stage', async () => {
      check(sessionId, limit);
      const placed = place(sessionId, Math.min(limit, MOST_ON_STAGE));
      /* In the same tick: a host whose page goes away now has done both or neither. */
      const told = isHost() ? [sendCue(sessionId, { stage: true }), lowerHand(sessionId)] : [];
      await Promise.all([placed, ...told]);
      if (roster.get(sessionId) && isFull(sessionId, limit)) throw stageFull(limit);
    });
  const { invite, obeyAnswer, withdraw } = startStageInvites(
    connection,
    stageState,
    returns,
    bringNow,
  );
  const remove = async (sessionId: string) => {
    await Promise.all([place(sessionId, undefined), withdraw(sessionId)]);
  };
  const localId = () => roster.local()?.sessionId ?? '';

  return {
    remove,
    obeyLeave,
    obeyAnswer,
    hideRequest: denials.hide,
    onComing: returns.onComing,
    isBack: returns.isBack,
    bring: async (sessionId, limit, asksFirst) => {
      if (!asksFirst || isOn(sessionId) || roster.get(sessionId)?.isLocal)
        return bringNow(sessionId, limit);
      check(sessionId, limit);
      await invite(sessionId, Math.min(limit, MOST_ON_STAGE));
    },
    giveFloor: async (sessionId) => {
      if (!isHost()) throw onlyHostsGiveTheFloor();
      checkIsThere(sessionId);
      await Promise.all([lowerHand(sessionId), sendCue(sessionId, {})]);
    },
    putBack: async (sessionId) => {
      await remove(sessionId);
      await hands.putBack(sessionId);
    },
    deny: async (sessionId) => {
      if (!isHost()) throw onlyHostsDeny();
      if (!roster.get(sessionId)) throw notInTheCall(sessionId);
      await denials.deny(sessionId);
    },
    leave: () => place(localId(), undefined),
    answer: async ([, , limit], accepted) => {
      if (accepted) await bringNow(localId(), limit);
      await withdraw(localId());
    },
  };
}
