import { atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { sessionValuesService } from '../session-values/sessionValuesService';
import { statusService } from '../status/statusService';
import { tooManyInvited } from './stageErrors';
import type { StageState } from './stageState';
import { MOST_INVITED, stageAnswer, stageInvitedValue, type StageInvite } from './stageValues';

const DEPUTY_MS = 2_000;

/** The hosts' side of invitations. */
export interface StageInvites {
  /** Invites somebody who is in the call. Rejects as `not-host`, `not-joined` or `stage-full`. */
  invite(sessionId: string, limit: number): Promise<void>;
  /** Takes an invitation back. */
  withdraw(sessionId: string): Promise<void>;
}

/** Starts the hosts' side: writing invitations, obeying the answers of those invited, and clearing away what is settled. */
export function startStageInvites(
  connection: Connection,
  { idsAtom, invitesAtom }: StageState,
  bring: (sessionId: string, limit: number) => Promise<void>,
): StageInvites {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const value = connection.use(sessionValuesService).open(stageInvitedValue);
  const timers = new Set<() => void>();

  const find = (id: string) => state.get(invitesAtom).find(([invited]) => invited === id);
  const actsHere = () => roster.actingHost()?.isLocal === true;
  const without = async (isSettled: (invite: StageInvite) => boolean) => {
    const all = state.get(value.stateAtom).value;
    const rest = all.filter((invite) => !isSettled(invite));
    if (rest.length !== all.length) await value.set(rest);
  };
  const withdraw = (sessionId: string) => without(([id]) => id === sessionId);

  async function obey(sessionId: string, accepted: boolean) {
    const invite = find(sessionId);
    if (!invite || !roster.local()?.isHost) return;
    if (accepted) await bring(sessionId, invite[2]);
    await withdraw(sessionId);
  }
  const obeyQuietly = (sessionId: string, accepted: boolean) =>
    void obey(sessionId, accepted).catch(() => undefined);

  const unsubscribe = connection
    .use(messageService)
    .subscribe(stageAnswer, ({ accepted }, { sender }) => {
      if (sender.kind !== 'participant' || !roster.local()?.isHost) return;
      const { sessionId } = sender;
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
      if (actsHere()) return obeyQuietly(sessionId, accepted);
      /* The acting host may be on a page without a stage. */
      const cancel = startTimer(DEPUTY_MS, () => {
        timers.delete(cancel);
        obeyQuietly(sessionId, accepted);
      });
      timers.add(cancel);
    });

  const placedAtom = atom((get) => {
    const onStage = new Set(get(idsAtom));
    return get(value.stateAtom).value.some(([id]) => onStage.has(id));
  });
  const clearPlaced = () => {
    if (!actsHere() || !state.get(placedAtom)) return;
    const onStage = new Set(state.get(idsAtom));
    void without(([id]) => onStage.has(id)).catch(() => undefined);
  };
  connection.onDispose(state.subscribe(placedAtom, clearPlaced));
  roster.onChange((change) => {
    if (change.type !== 'gone' || !actsHere()) return;
    void withdraw(change.participant.sessionId).catch(() => undefined);
  });

  const stop = () => {
    for (const cancel of timers) cancel();
    timers.clear();
  };
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(unsubscribe);
  connection.onDispose(stop);

  return {
    withdraw,
    invite: async (sessionId, limit) => {
      if (find(sessionId)) return;
      const invites = state.get(invitesAtom);
      const local = roster.local();
      if (local?.isHost && invites.length >= MOST_INVITED) throw tooManyInvited(MOST_INVITED);
      await value.set([...invites, [sessionId, local?.sessionId ?? '', limit]]);
    },
  };
}
