import type { Connection } from '../connection/connection';
import { startTimer } from '../platform/timers';
import { presenceService } from '../roster/presence';
import { identifySender, SERVER_ID, type Sender } from './sender';

const LONGEST_WAIT_MS = 3_000;
const MOST_FOR_ONE = 20;
const MOST_IN_ALL = 200;

/**
 * Finds out who sent something before anybody sees it. Daily announces participants in batches, so a message can come before its
 * sender: it waits, at most 3 s, 20 for a sender and 200 in all, and is then turned away as `unknown-sender`.
 */
export function createSenderGate(
  connection: Connection,
  refuse: (fromId: string, reason: string) => void,
) {
  const roster = connection.use(presenceService);
  const waiting = new Map<string, { deliver: ((sender: Sender) => void)[]; cancel: () => void }>();
  let total = 0;

  function take(fromId: string) {
    const entry = waiting.get(fromId);
    if (!entry) return [];
    waiting.delete(fromId);
    entry.cancel();
    total -= entry.deliver.length;
    return entry.deliver;
  }

  function expire(fromId: string) {
    for (const _ of take(fromId)) refuse(fromId, 'its sender was not announced within 3 s');
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') for (const fromId of [...waiting.keys()]) take(fromId);
    if (change.type !== 'present') return;
    const { participant } = change;
    for (const deliver of take(participant.sessionId))
      deliver(identifySender(connection, participant));
  });
  connection.onDispose(() => [...waiting.keys()].forEach(take));

  function identify(fromId: string, deliver: (sender: Sender) => void) {
    if (fromId === SERVER_ID) return deliver({ kind: 'server' });
    const known = roster.recall(fromId);
    if (known) return deliver(identifySender(connection, known));
    const before = waiting.get(fromId);
    if ((before?.deliver.length ?? 0) >= MOST_FOR_ONE || total >= MOST_IN_ALL) {
      return refuse(fromId, 'its sender is not announced, and too many messages wait');
    }
    const entry = before ?? {
      deliver: [],
      cancel: startTimer(LONGEST_WAIT_MS, () => expire(fromId)),
    };
    waiting.set(fromId, entry);
    entry.deliver.push(deliver);
    total += 1;
  }

  return { identify, waiting: () => total };
}
