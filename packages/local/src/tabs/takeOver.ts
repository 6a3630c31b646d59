import type { ChannelMessage } from './channelMessage';

/** How far one of the others is. */
export type Answer = Extract<ChannelMessage, { kind: 'answer' }>;

/** ms that a tab may take to answer; one that is paused or frozen must not stop all others. */
const PATIENCE = 3000;

export interface TakeOverOptions {
  /** How far this tab is; -1 for nothing. */
  applied: () => number;
  /** Asks all others how far they are. */
  ask: () => void;
  /** Asks one of them for what it has and we have not. */
  want: (tab: string) => void;
  others: () => Promise<string[]>;
  whenGone: (tab: string, signal: AbortSignal) => Promise<void>;
  /** Resolves at the next message that a tab sends us. */
  nextMessage: () => Promise<void>;
  answers: ReadonlyMap<string, Answer>;
}

/**
 * Brings the tab that has got the lock to where the furthest of the others is. Messages of the tab that ordered before may still be
 * on their way, and some have arrived here and not there: so everybody first promises to take no more of them, and says how far
 * it is. What nobody has then never happened, and is asked for again by the tab that wanted it.
 */
export async function takeOver(options: TakeOverOptions): Promise<void> {
  const { applied, ask, want, others, whenGone, nextMessage, answers } = options;
  const over = new AbortController();
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && !over.signal.aborted) await nextMessage();
  };
  const unlessGone = (tab: string, isSo: () => boolean): Promise<void> =>
    Promise.race([until(isSo), whenGone(tab, over.signal)]);

  const tabs = await others();
  ask();
  await withPatience(Promise.all(tabs.map((tab) => unlessGone(tab, () => answers.has(tab)))));
  const furthest = [...answers.values()].sort((a, b) => b.applied - a.applied);
  for (const { from, applied: reached } of furthest) {
    if (reached <= applied()) break;
    want(from);
    await withPatience(unlessGone(from, () => applied() >= reached));
  }
  over.abort();
}

async function withPatience(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
