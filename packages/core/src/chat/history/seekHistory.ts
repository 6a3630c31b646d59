import type { Connection } from '../../connection/connection';
import { startTimer } from '../../platform/timers';
import { rosterService } from '../../roster/rosterService';
import type { ChatHistory } from '../chatMessage';
import { chat } from '../chatDefinitions';
import type { CountedReaction } from '../messageReactions';
import { agree } from './agree';
import { agreeReactions } from './agreeReactions';
import { FROM_SERVER, type HistoryEntry } from './historyEntry';
import { createHistoryAsker, type HistoryAnswer } from './historyAsker';
import type { HistoryQuestion } from './historyAsk';
import { followServers } from './servers';
import { soleAnswer } from './soleAnswer';

/** What a newcomer learned. `since`: from when on it is complete, where a host said so. */
export interface FoundHistory {
  readonly entries: readonly HistoryEntry[];
  readonly since?: number | undefined;
  /** Who handed it over has more from before. */
  readonly hasOlder: boolean;
  /** It is the word of a host or of the app's own store. */
  readonly isBelieved: boolean;
  /** The one participant whose word it is, where nobody could confirm it. */
  readonly toldBy?: string | undefined;
  /** Who handed it over was here all the time that was missed. */
  readonly isWitness?: boolean | undefined;
  /** Who set which emoji, as several say. */
  readonly reactions?: ReadonlyMap<string, readonly CountedReaction[]> | undefined;
  /** It is what passed by while the network was away. */
  readonly isMissed?: boolean | undefined;
  /** What authors say of messages of their own. */
  readonly byAuthors?: readonly HistoryEntry[] | undefined;
}

/** What came of the search. */
export interface SeekHandlers {
  onStatus(status: ChatHistory): void;
  onFound(found: FoundHistory): void;
  /** Nobody has anything. */
  onNobody(): void;
}

/* Nobody is left who has older ones. */
const NOTHING: FoundHistory = { entries: [], hasOlder: false, isBelieved: false };
const LOOK_FOR_MS = 3_000;
const GATHER_MS = 250;
const MOST_HOSTS_ASKED = 3;

/**
 * Looks for history once for each stay and after each interruption: hosts one after the other, then several participants whose words are compared.
 */
export function seekHistory(
  connection: Connection,
  readEpoch: () => number,
  { onFound, onNobody, onStatus }: SeekHandlers,
) {
  const roster = connection.use(rosterService);
  const servers = followServers(connection);
  const asker = createHistoryAsker(connection, readEpoch, believeLate);
  let tried = new Set<string>();
  let authors: (() => readonly string[]) | undefined;
  let isLooking = false;
  let isFound = false;
  let cancel: (() => void) | undefined;
  let giveUp: (() => void) | undefined;

  const isHost = (id: string) => roster.recall(id)?.isHost === true;
  /* Nobody but a host is believed what a host or the server said, and nobody tells this client what it said itself. */
  const isTellable = ({ from, isHost: isHosts }: HistoryEntry) =>
    from !== FROM_SERVER && from !== roster.local()?.sessionId && !isHosts && !isHost(from);

  function startAsking() {
    if (!isLooking || !servers.hasAny()) return;
    isLooking = false;
    onStatus('loading');
    wait(GATHER_MS, askNext);
  }

  function askNext() {
    const host = servers.hosts().find((id) => !tried.has(id));
    if (host !== undefined && tried.size < MOST_HOSTS_ASKED) {
      tried.add(host);
      return asker.ask([host], {}, believe);
    }
    const others = servers.others();
    const ids = [...new Set([...others, ...(authors?.() ?? [])])];
    if (ids.length === 0) return onStatus('unavailable');
    asker.ask(ids, {}, (answers) => compare(answers, others));
  }

  function believe([answer]: HistoryAnswer[]) {
    if (answer && isHost(answer.from)) finish({ ...answer, isBelieved: true });
    else askNext();
  }

  /* A slow host is still better than what others say, or nothing. */
  function believeLate(answer: HistoryAnswer) {
    if (isFound || !isHost(answer.from)) return;
    asker.stop();
    finish({ ...answer, isBelieved: true });
  }

  /* Authors are asked for their own messages: they are no more of those whose words are compared than before. */
  function compare(answers: HistoryAnswer[], others: readonly string[]) {
    const found = compareAnswers(answers.filter(({ from }) => others.includes(from)));
    const byAuthors = answers.flatMap(({ entries, from }) =>
      entries.filter((entry) => entry.from === from),
    );
    if (found || byAuthors.length > 0) finish({ ...(found ?? NOTHING), byAuthors });
    else onStatus('unavailable');
  }

  function compareAnswers(answers: HistoryAnswer[]): FoundHistory | undefined {
    const [first, second] = answers;
    if (first && !second) return tellOf(first);
    const lists = answers.map(({ entries }) => entries);
    const { agreed, dropped } = agree(lists, isTellable);
    if (dropped > 0) reportDropped(dropped);
    if (!first || (agreed.length === 0 && dropped > 0)) return undefined;
    const hasOlder = answers.filter((one) => one.hasOlder).length > 1;
    return { entries: agreed, hasOlder, isBelieved: false, reactions: agreeReactions(lists) };
  }

  function tellOf(answer: HistoryAnswer): FoundHistory | undefined {
    const { told, dropped } = soleAnswer(answer, isTellable);
    if (dropped > 0) reportDropped(dropped);
    if (told.length === 0 && dropped > 0) return undefined;
    return { entries: told, hasOlder: answer.hasOlder, isBelieved: false, toldBy: answer.from };
  }

  /** What stands before a message: from the first host who can, else as several say alike. Undefined while another question is open. */
  function older(question: HistoryQuestion): Promise<FoundHistory | undefined> {
    const [host] = servers.hosts();
    const ids = host === undefined ? servers.others() : [host];
    if (isLooking || asker.isBusy()) return Promise.resolve(undefined);
    if (ids.length === 0) return Promise.resolve(NOTHING);
    return new Promise((resolve) => {
      giveUp = () => resolve(undefined);
      asker.ask(ids, question, (answers) => {
        const [first] = answers;
        const isBelieved = first !== undefined && isHost(first.from);
        resolve(isBelieved ? { ...first, isBelieved } : compareAnswers(answers));
      });
    });
  }

  function finish(found: FoundHistory) {
    isFound = found.isBelieved;
    onFound({ ...found, isMissed: authors !== undefined });
    onStatus('loaded');
  }

  function reportDropped(dropped: number) {
    connection.report({
      kind: 'rejected',
      code: 'not-endorsed',
      mechanism: 'message',
      name: chat.type,
      detail:
        `Chat messages from before that were left out: ${dropped}. No host handed them over, and no two participants alike ` +
        '(or they are in the name of a host, of the server or of this client).',
    });
  }

  function wait(ms: number, next: () => void) {
    cancel?.();
    cancel = startTimer(ms, next);
  }

  function stop() {
    cancel?.();
    asker.stop();
    giveUp?.();
    isLooking = false;
    isFound = false;
    tried = new Set();
  }

  servers.onAnnounced(startAsking);

  return {
    /**
     * Participants are announced in batches, so servers are looked for during 3 s. Without a host `witnesses` are asked as well, who answer for
     * themselves.
     */
    start(witnesses?: () => readonly string[]) {
      stop();
      authors = witnesses;
      isLooking = true;
      wait(LOOK_FOR_MS, () => {
        isLooking = false;
        onNobody();
      });
      startAsking();
    },
    stop,
    older,
    /** Whether a host is here who could be asked. */
    canAskHost: () => servers.hosts().length > 0,
  };
}
