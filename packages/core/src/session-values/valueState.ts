import { atom, type Atom } from 'jotai/vanilla';
import type { BackchannelError } from '../errors/backchannelError';
import type { StateStore } from '../state/stateStore';
import type { SessionValueState, SessionValueStatus } from './sessionValue';

/** Tells what became of one write; too late when a newer one has begun. */
export type SettleWrite = (status: SessionValueStatus, error?: BackchannelError) => void;

/** The state of a session value and of the last own write. */
export interface ValueState<V> {
  readonly stateAtom: Atom<SessionValueState<V>>;
  readonly status: SessionValueStatus;
  /** Looks again; readers are told only when something of it changed. */
  publish(): void;
  /** A write begins; earlier ones no longer count. */
  begin(): SettleWrite;
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
    begin: () => {
      const write = (lastWrite += 1);
      return (next, cause) => {
        if (write === lastWrite) mark(next, cause);
      };
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
