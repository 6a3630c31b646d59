import type { Command, Entry, TabRequest } from './log';
import type { Replica } from './replica';

/** A step that changes nothing. */
const NOTHING: Command = { do: 'lose', line: '' };

/** What a tab does as long as it orders. */
export interface Orderer {
  /** Puts a request into the log, once, after those that the tab has made before. */
  accept(tab: string, number: number, request: TabRequest): void;
  /** Does what time brings. */
  advance(): void;
  stop(): void;
}

export interface OrdererOptions {
  /** The own tab. */
  tab: string;
  replica: Replica;
  decide: (request: TabRequest) => Promise<Command[]>;
  append: (command: Command, cause?: Entry['cause']) => void;
  /** Resolves when a tab is gone. */
  whenGone: (tab: string) => Promise<void>;
  now: () => number;
}

export function createOrderer(options: OrdererOptions): Orderer {
  const { tab: own, replica, decide, append, whenGone, now } = options;
  const accepted = new Map<string, number>();
  const running = new Map<string, Promise<void>>();
  const watched = new Set<string>();
  let isStopped = false;

  /** A tab that is gone has left, whether it was closed or has crashed. */
  async function watch(tab: string): Promise<void> {
    if (tab === own || watched.has(tab)) return;
    watched.add(tab);
    await whenGone(tab);
    if (isStopped) return;
    watched.delete(tab);
    accepted.delete(tab);
    running.delete(tab);
    append({ do: 'forget-tab', tab });
  }

  async function order(tab: string, number: number, request: TabRequest): Promise<void> {
    // What cannot be decided does nothing, but has its place: the tab's next request follows it.
    const commands = await decide(request).catch(() => []);
    // The tab may have gone, or the lock, while a token was looked at.
    if (isStopped || (accepted.get(tab) ?? 0) < number) return;
    const cause = { tab, request: number };
    const last = commands.pop() ?? NOTHING;
    for (const command of commands) append(command);
    append(last, cause);
  }

  for (const tab of replica.tabs()) void watch(tab);

  return {
    accept(tab, number, request) {
      if (isStopped || number !== (accepted.get(tab) ?? replica.lastRequest(tab)) + 1) return;
      accepted.set(tab, number);
      void watch(tab);
      const before = running.get(tab) ?? Promise.resolve();
      running.set(
        tab,
        before.then(() => order(tab, number, request)),
      );
    },
    advance() {
      for (const [room, { engine }] of replica.rooms) {
        const due = engine.nextDeadline();
        if (due !== undefined && due <= now()) append({ do: 'advance', room });
      }
    },
    stop() {
      isStopped = true;
    },
  };
}
