import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import type { Sender } from '../messages/sender';
import { startTimer } from '../platform/timers';

/** Somebody who is writing. */
export interface Typist {
  readonly sessionId: string;
  readonly userName: string;
}

/** Who is writing in one channel. */
export interface Typing {
  readonly typingAtom: Atom<readonly Typist[]>;
  /** Somebody says that they write, or no longer. */
  hear(sender: Sender, userName: string, on: boolean): void;
  /** Somebody is gone, or has sent what they wrote. */
  forget(sessionId: string): void;
  /** This client's field holds a text, or none: `tell` goes out when it begins, every 4 s while it changes, and when it ends. */
  say(isWriting: boolean, tell: (on: boolean) => void): void;
  clear(): void;
}

const REPEAT_MS = 4_000;
const EXPIRES_MS = 6_000;
const MOST_TYPISTS = 50;

/** Follows who writes; who is not heard of again within 6 s has stopped. */
export function createTyping({ state }: Connection): Typing {
  const typists = new Map<string, { typist: Typist; cancel: () => void }>();
  const typingAtom = atom<readonly Typist[]>([]);
  let saidAt: number | undefined;

  function publish() {
    const all = [...typists.values()].map(({ typist }) => typist);
    state.update((set) => set(typingAtom, all));
  }

  function forget(sessionId: string) {
    typists.get(sessionId)?.cancel();
    if (typists.delete(sessionId)) publish();
  }

  return {
    typingAtom,
    forget,
    hear: (sender, userName, on) => {
      if (sender.kind !== 'participant') return;
      const { sessionId } = sender;
      if (!on) return forget(sessionId);
      const known = typists.get(sessionId);
      if (!known && typists.size >= MOST_TYPISTS) return;
      known?.cancel();
      const typist = known?.typist ?? { sessionId, userName };
      typists.set(sessionId, { typist, cancel: startTimer(EXPIRES_MS, () => forget(sessionId)) });
      if (!known) publish();
    },
    say: (isWriting, tell) => {
      const isDue = saidAt === undefined || Date.now() - saidAt >= REPEAT_MS;
      if (isWriting && isDue) tell(true);
      if (!isWriting && saidAt !== undefined) tell(false);
      if (!isWriting) saidAt = undefined;
      else if (isDue) saidAt = Date.now();
    },
    clear: () => {
      saidAt = undefined;
      for (const { cancel } of typists.values()) cancel();
      typists.clear();
      publish();
    },
  };
}
