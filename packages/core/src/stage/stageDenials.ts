import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { messageService } from '../messages/messageService';
import type { Sender } from '../messages/sender';
import { participantValuesService } from '../participant-values/participantValuesService';
import { startTimer } from '../platform/timers';
import { rosterService } from '../roster/rosterService';
import { statusService } from '../status/statusService';
import { stageDeny, stageRequestValue } from './stageValues';

const DENIED_MS = 30_000;

/** A host, or the server, declined this client's request to come on stage. */
export interface StageDenial {
  readonly from: Sender;
  /** When it came: this machine's clock, ms. */
  readonly at: number;
}

/** What became of requests that hosts decline. */
export interface StageDenials {
  /** Whose request this host need not look at: for 30 s, and as long as it is not taken back. */
  readonly deniedAtom: Atom<ReadonlySet<string>>;
  /** The own request: declined less than 30 s ago, so asking again has to wait. */
  readonly denialAtom: Atom<StageDenial | null>;
  /** Tells the requester and the other hosts. */
  deny(sessionId: string): Promise<void>;
}

/** Starts to follow denials on a connection; the requester's own client takes the request back. */
export function startStageDenials(connection: Connection): StageDenials {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const messages = connection.use(messageService);
  const values = connection.use(participantValuesService);
  const { entriesAtom, localAtom } = values.track(stageRequestValue);
  const deniedAtom = atom<ReadonlySet<string>>(new Set<string>());
  const denialAtom = atom<StageDenial | null>(null);
  const timers = new Map<string, () => void>();

  const asks = (id: string) => state.get(entriesAtom).some(({ sessionId }) => sessionId === id);

  function update() {
    const kept = [...state.get(deniedAtom)].filter((id) => timers.has(id) || asks(id));
    if (kept.length < state.get(deniedAtom).size)
      state.update((set) => set(deniedAtom, new Set(kept)));
  }
  function startAgain(id: string, end: () => void) {
    timers.get(id)?.();
    const done = () => {
      timers.delete(id);
      end();
    };
    timers.set(id, startTimer(DENIED_MS, done));
  }
  function hide(sessionId: string) {
    if (!asks(sessionId)) return;
    startAgain(sessionId, update);
    state.update((set) => set(deniedAtom, new Set([...state.get(deniedAtom), sessionId])));
  }
  function obey(from: Sender, at: number) {
    if (!state.get(localAtom)) return;
    void values.set(stageRequestValue, false).catch(() => undefined);
    const forget = () => state.update((set) => set(denialAtom, null));
    startAgain('', forget);
    state.update((set) => set(denialAtom, { from, at }));
  }
  function stop() {
    for (const cancel of timers.values()) cancel();
    timers.clear();
    state.update((set) => {
      set(deniedAtom, new Set<string>());
      set(denialAtom, null);
    });
  }

  connection.onDispose(
    messages.subscribe(stageDeny, ({ sessionId }, { sender, receivedAt }) => {
      const local = roster.local();
      if (local?.sessionId === sessionId) obey(sender, receivedAt);
      else if (local?.isHost) hide(sessionId);
    }),
  );
  connection.onDispose(state.subscribe(entriesAtom, update));
  connection.use(statusService).onStay(({ type }) => {
    if (type === 'left') stop();
  });
  connection.onDispose(() => timers.forEach((cancel) => cancel()));

  return {
    deniedAtom,
    denialAtom,
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
