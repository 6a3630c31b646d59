import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import { participantValuesService } from '../participant-values/participantValuesService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { DENIED_MS } from './ownDenial';
import type { StageState } from './stageState';
import { stageDeny, stageRequestValue } from './stageValues';

/** The hosts' side of requests that one of them declines. */
export interface RequestDenials {
  /** Tells the requester and the other hosts. */
  deny(sessionId: string): Promise<void>;
  /** Another host declined it: this one need not look at it for 30 s, and as long as it is not taken back. */
  hide(sessionId: string): void;
}

/** Starts the hosts' side on a connection; the requester's own client takes the request back. */
export function startRequestDenials(
  connection: Connection,
  { deniedAtom }: StageState,
): RequestDenials {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { entriesAtom } = values.track(stageRequestValue);
  const timers = new Map<string, () => void>();

  const asks = (id: string) => state.get(entriesAtom).some(({ sessionId }) => sessionId === id);

  function update() {
    const kept = [...state.get(deniedAtom)].filter((id) => timers.has(id) || asks(id));
    if (kept.length < state.get(deniedAtom).size)
      state.update((set) => set(deniedAtom, new Set(kept)));
  }
  function hide(sessionId: string) {
    if (!asks(sessionId)) return;
    timers.get(sessionId)?.();
    const done = () => {
      timers.delete(sessionId);
      update();
    };
    timers.set(sessionId, startTimer(DENIED_MS, done));
    state.update((set) => set(deniedAtom, new Set([...state.get(deniedAtom), sessionId])));
  }
  function stop() {
    for (const cancel of timers.values()) cancel();
    timers.clear();
    state.update((set) => set(deniedAtom, new Set<string>()));
  }

  connection.onDispose(state.subscribe(entriesAtom, update));
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(() => timers.forEach((cancel) => cancel()));

  return {
    hide,
    deny: async (sessionId) => {
      const local = roster.local();
      if (local?.sessionId === sessionId) return values.set(stageRequestValue, false);
      if (!asks(sessionId)) return;
      const hosts = roster.all().filter((one) => one.isHost && !one.isLocal);
      const to = [...new Set([sessionId, ...hosts.map((host) => host.sessionId)])];
      hide(sessionId);
      await messages.send(stageDeny, { sessionId }, { to });
    },
  };
}
