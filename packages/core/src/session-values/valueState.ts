import { atom, type Atom } from 'jotai/vanilla';
import { toBackchannelError, type BackchannelError } from '../errors/backchannelError';
import type { StateStore } from '../state/stateStore';
import type { SessionValueState, SessionValueStatus } from './sessionValue';

/** Writes, and answers what became of it; `onPending` is told when the room has it to decide. */
export type RunWrite = (onPending: () => void) => Promise<'confirmed' | 'overruled'>;

/** The state of a session value and of the last own write. */
export interface ValueState<V> {
  readonly stateAtom: Atom<SessionValueState<V>>;
  readonly status: SessionValueStatus;
  /** Looks again; readers are told only when something of it changed. */
  publish(): void;
  /** Runs a write, which is the last one until another begins: what becomes of earlier ones no longer counts. Rejects with a typed error. */
  write(run: RunWrite): Promise<{ status: 'confirmed' | 'overruled' }>;
  /** Something else decided about the last write. */
  mark(status: SessionValueStatus): void;
}

/** Keeps the state of a session value; `look` answers all of it but what became of writes. */
export function createValueState<V>(
  store: StateStore,
  look: () => Pick<SessionValueState<V>, 'value' | 'isReady' | 'canWrite'> & {
    /** Counts over what became of writes. */
    standing?: SessionValueStatus | undefined;
  },
): ValueState<V> {
  let status: SessionValueStatus = 'idle';
  let error: BackchannelError | null = null;
  let lastWrite = 0;

  const read = (): SessionValueState<V> => {
    const { standing, ...seen } = look();
    return { ...seen, status: standing ?? status, error };
  };
  const stateAtom = atom(read());

  function publish() {
    const next = read();
    if (!isSame(store.get(stateAtom), next)) store.update((set) => set(stateAtom, next));
  }

  function mark(next: SessionValueStatus, cause?: BackchannelError) {
    status = next;
    error = cause ?? null;
    publish();
  }

  return {
    stateAtom,
    get status() {
      return status;
    },
    publish,
    mark,
    write: async (run) => {
      const write = (lastWrite += 1);
      const settle: typeof mark = (next, cause) => {
        if (write === lastWrite) mark(next, cause);
      };
      try {
        const result = await run(() => settle('pending'));
        settle(result);
        return { status: result };
      } catch (cause) {
        const failure = toBackchannelError(cause, 'daily-refused');
        settle('failed', failure);
        throw failure;
      }
    },
  };
}

function isSame<V>(a: SessionValueState<V>, b: SessionValueState<V>): boolean {
  return (
    Object.is(a.value, b.value) &&
    a.isReady === b.isReady &&
    a.status === b.status &&
    a.canWrite === b.canWrite &&
    a.error === b.error
  );
}
