import type { Line, OpenLine } from '../daily/line';
import type { TabRequest } from './log';
import type { Replica } from './replica';
import { openTabPeer } from './tabPeer';
import type { TabPeer, TabPeerOptions } from './peer';

/** ms to wait for the others before a tab that joins gives up. */
const ANSWER_WITHIN = 15_000;

/** A tab's place among the others, taken anew when it was lost. */
export interface KeptPeer {
  /** Resolves when this tab knows all that the others know. @throws Error when nobody answers. */
  ready(): Promise<void>;
  rooms(): Replica;
  open(room: string, line: Line): OpenLine;
  ask(request: TabRequest): Promise<void>;
  isIdle(): boolean;
  /** Resolves when something was applied or passed on. */
  nextChange(): Promise<void>;
  isClosed(): boolean;
  close(): void;
}

export function keepPeer(options: Omit<TabPeerOptions, 'onChange' | 'onLost'>): KeptPeer {
  let waiting: (() => void)[] = [];
  let isClosed = false;
  let peer = open();

  function open(): TabPeer {
    return openTabPeer({
      ...options,
      onChange() {
        const woken = waiting;
        waiting = [];
        for (const wake of woken) wake();
      },
      onLost(reason) {
        peer.leave();
        comeBack(reason);
      },
    });
  }

  /** The calls of this tab have missed too much; who joins again is in a fresh place. */
  function comeBack(reason: string): void {
    peer.lines.close(reason);
    peer = open();
  }

  // A page that may come back from the browser's history must not keep the others waiting meanwhile.
  const onHide = (): void => peer.leave();
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) comeBack('The page was left and has come back.');
  };
  globalThis.addEventListener?.('pagehide', onHide);
  globalThis.addEventListener?.('pageshow', onShow);

  return {
    async ready() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(NO_ANSWER)), ANSWER_WITHIN);
      });
      await Promise.race([peer.ready, late]).finally(() => clearTimeout(timer));
    },
    rooms() {
      if (peer.replica) return peer.replica;
      throw new Error(NO_ANSWER);
    },
    open: (room, line) => peer.lines.open(room, line),
    ask: (request) => peer.ask(request),
    isIdle: () => isClosed || peer.isIdle(),
    nextChange: () => new Promise((resolve) => waiting.push(resolve)),
    isClosed: () => isClosed,
    close() {
      if (isClosed) return;
      isClosed = true;
      globalThis.removeEventListener?.('pagehide', onHide);
      globalThis.removeEventListener?.('pageshow', onShow);
      peer.leave();
      peer.lines.close('The local Daily was closed in this tab.');
    },
  };
}

const NO_ANSWER =
  'Another tab of this site orders the rooms and does not answer; perhaps it is paused in a debugger. Close it, or let it run, and try again.';
