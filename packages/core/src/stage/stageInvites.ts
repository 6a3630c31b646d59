import type { Connection } from '../connection/connection';
import { createDecisions } from '../host-held/decisions';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import { startInviteUpkeep } from './inviteUpkeep';
import type { Returns } from './returns';
import { isSamePerson } from './samePerson';
import { tooManyInvited } from './stageDutyErrors';
import type { StageState } from './stageState';
import { MOST_INVITED, stageAnswer, stageInvitedValue, type StageInvite } from './stageValues';

const DEPUTY_MS = 2_000;

/** The hosts' side of invitations. */
export interface StageInvites {
  /** Invites somebody who is in the call. Rejects as `not-host`, `not-joined` or `stage-full`. */
  invite(sessionId: string, limit: number): Promise<void>;
  /** Takes an invitation back. */
  withdraw(sessionId: string): Promise<void>;
  /** They say yes or no. */
  obeyAnswer(sessionId: string, accepted: boolean): void;
}

/** Starts the hosts' side: writing invitations, obeying the answers of those invited, and clearing away what is settled. */
export function startStageInvites(
  connection: Connection,
  stageState: StageState,
  returns: Returns,
  bring: (sessionId: string, limit: number) => Promise<void>,
): StageInvites {
  const { state } = connection;
  const { invitesAtom } = stageState;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(stageInvitedValue);
  const timers = new Set<() => void>();

  const isOf =
    (person: string) =>
    ([id]: StageInvite) =>
      isSamePerson(roster, id, person);
  const find = (id: string) => state.get(invitesAtom).find(isOf(id));
  const actsHere = () => roster.actingHost()?.isLocal === true;
  const all = () => state.get(value.stateAtom).value;
  const decisions = createDecisions(connection, value, all, () => roster.local()?.isHost === true);
  /* Of those who are away, whom a user_id or a ticket may bring back. */
  const counts = ([id]: StageInvite) =>
    roster.get(id) !== undefined || (roster.recall(id) !== undefined && returns.canTell(id));
  const withdraw = async (sessionId: string) => {
    decisions.forget(sessionId);
    const isTheirs = isOf(sessionId);
    if (!all().some(isTheirs)) return;
    await decisions.decide(sessionId, (invites) => invites.filter((invite) => !isTheirs(invite)));
  };

  async function obey(sessionId: string, accepted: boolean) {
    const invite = find(sessionId);
    if (!invite || !roster.local()?.isHost) return;
    if (accepted) await bring(sessionId, invite[2]);
    await withdraw(sessionId);
  }
  const obeyQuietly = (sessionId: string, accepted: boolean) =>
    void obey(sessionId, accepted).catch(() => undefined);

  function obeyAnswer(sessionId: string, accepted: boolean) {
    if (!find(sessionId)) {
      connection.report({
        kind: 'rejected',
        code: 'not-allowed',
        mechanism: 'message',
        name: stageAnswer.type,
        from: sessionId,
        detail:
          'it answers an invitation to the stage that its sender does not have, so nobody was brought. Invite with ' +
          'bring(sessionId, { consent: true }).',
      });
      return;
    }
    decisions.forget(sessionId);
    if (actsHere()) return obeyQuietly(sessionId, accepted);
    /* The acting host may be on a page without a stage. */
    const cancel = startTimer(DEPUTY_MS, () => {
      timers.delete(cancel);
      obeyQuietly(sessionId, accepted);
    });
    timers.add(cancel);
  }

  startInviteUpkeep(connection, stageState, returns, value, withdraw, decisions.forget);
  const stop = () => {
    decisions.stop();
    for (const cancel of timers) cancel();
    timers.clear();
  };
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(stop);

  const withInvite = (invites: readonly StageInvite[], invite: StageInvite) => {
    const isThere = invites.some(isOf(invite[0])) || !roster.get(invite[0]);
    return isThere || invites.length >= MOST_INVITED ? invites : [...invites, invite];
  };

  return {
    withdraw,
    obeyAnswer,
    invite: async (sessionId, limit) => {
      if (find(sessionId)) return;
      const local = roster.local();
      if (local?.isHost && state.get(invitesAtom).length >= MOST_INVITED)
        throw tooManyInvited(MOST_INVITED);
      const invite: StageInvite = [sessionId, local?.sessionId ?? '', limit];
      await decisions.decide(sessionId, (invites) => withInvite(invites.filter(counts), invite));
    },
  };
}
