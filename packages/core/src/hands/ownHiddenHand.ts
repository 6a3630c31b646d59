import type { PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { hiddenHand, shortName } from './hiddenHand';

const ALIVE_MS = 60_000;

/** The own hand while Daily hides this client from the others: told to the hosts, who keep it. */
export interface OwnHiddenHand {
  raise(): Promise<void>;
  lower(): Promise<void>;
}

/** Makes it; it says again once a minute, and to hosts that come, that the hand is up. */
export function createOwnHiddenHand(
  connection: Connection,
  isUpAtom: PrimitiveAtom<boolean>,
): OwnHiddenHand {
  const { onDispose, state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const status = connection.use(statusService);
  const told = new Set<string>();
  let cancel: (() => void) | undefined;

  const setUp = (isUp: boolean) => state.update((set) => set(isUpAtom, isUp));
  const isUp = () => state.get(isUpAtom);

  function say(to: { role: 'host' } | string = { role: 'host' }) {
    const name = shortName(roster.local()?.userName ?? '');
    return messages.send(hiddenHand, isUp() ? { isUp: true, name } : { isUp: false }, { to });
  }

  function stayAlive() {
    cancel?.();
    cancel = startTimer(ALIVE_MS, () => {
      void say().catch(() => undefined);
      stayAlive();
    });
  }

  function stop() {
    cancel?.();
    cancel = undefined;
    setUp(false);
  }

  roster.onChange((change) => {
    if (change.type !== 'present' || !isUp() || !change.participant.isHost) return;
    const { sessionId } = change.participant;
    if (told.has(sessionId)) return;
    told.add(sessionId);
    void say(sessionId).catch(() => undefined);
  });
  status.onStay(({ type }) => {
    if (type !== 'interrupted') stop();
  });
  onDispose(stop);

  return {
    raise: async () => {
      /* It may have been left while this was loaded; what is said then is refused. */
      if (status.isJoined()) {
        setUp(true);
        told.clear();
        for (const { isHost, sessionId } of roster.all()) if (isHost) told.add(sessionId);
        stayAlive();
      }
      await say();
    },
    lower: async () => {
      if (!isUp()) return;
      stop();
      await say();
    },
  };
}
