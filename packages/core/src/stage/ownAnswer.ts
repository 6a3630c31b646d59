import type { Connection } from '../connection/connection';
import { jsonEqual } from '../json/json';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { nobodyToAnswer, stageFull } from './stageErrors';
import type { StageState } from './stageState';
import { stageAnswer, type StageInvite } from './stageValues';

const LONGEST_WAIT_MS = 10_000;
const INSIST_MS = 30_000;
/* A host's page has joined before its stage is there. */
const REPEATS_MS = [0, 2_000, 5_000];

/**
 * Answers the own invitation. Where the host is just reloading, the answer waits up to 10 s for a host, and is said again to hosts who come
 * while the invitation stands.
 */
export function createOwnAnswer(
  connection: Connection,
  { idsAtom, invitesAtom, ownInviteAtom, declinedAtom }: StageState,
  answerAsHost: (invite: StageInvite, accepted: boolean) => Promise<void>,
): (accepted: boolean) => Promise<void> {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const cleanups = new Set<() => void>();

  const isHostThere = () => state.get(roster.actingHostIdAtom) !== null;
  const send = (accepted: boolean) =>
    messages.send(stageAnswer, { accepted }, { to: { role: 'host' } });

  function stop() {
    for (const cleanup of cleanups) cleanup();
    cleanups.clear();
  }

  function insist(accepted: boolean, invite: StageInvite, onHost: (isThere: boolean) => void) {
    const isOpen = () => state.get(invitesAtom).some((other) => jsonEqual(other, invite));
    const sendAgain = () => {
      if (isOpen() && isHostThere()) void send(accepted).catch(() => undefined);
    };
    const onChange = () => {
      if (!isHostThere()) return;
      for (const ms of REPEATS_MS) cleanups.add(startTimer(ms, sendAgain));
      onHost(true);
    };
    stop();
    cleanups.add(state.subscribe(roster.actingHostIdAtom, onChange));
    cleanups.add(startTimer(LONGEST_WAIT_MS, () => onHost(false)));
    cleanups.add(startTimer(INSIST_MS, stop));
    cleanups.add(() => onHost(false));
  }

  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(stop);

  return async (accepted) => {
    const local = roster.local();
    const invite = state.get(ownInviteAtom);
    if (!local || !invite) throw nobodyToAnswer();
    const [, , limit] = invite;
    if (accepted && state.get(idsAtom).length >= limit) throw stageFull(limit);
    if (local.isHost) return answerAsHost(invite, accepted);
    if (!accepted) state.update((set) => set(declinedAtom, invite));
    const isHeard = new Promise<boolean>((resolve) => insist(accepted, invite, resolve));
    if (isHostThere()) await send(accepted);
    else if (accepted && !(await isHeard)) throw nobodyToAnswer();
  };
}
