import { startTimer } from '../../platform/timers';
import { createSeenIds } from '../seenIds';
import { PART_LIMITS, type MessagePart } from './part';

interface Unfinished {
  from: string;
  id: string;
  type: string;
  pieces: (string | undefined)[];
  missing: number;
  size: number;
  cancelTimer: () => void;
}

/** Why a message in parts was given up. */
export type RefuseParts = (
  part: { from: string; id: string; type: string },
  reason: string,
) => void;

/**
 * Puts messages together again, by sender and id, within bounds that one sender cannot push others out of: 4 unfinished messages a sender,
 * 32 and 4,000,000 characters in all, 15 s; the oldest goes first, each with a reason.
 */
export function createReassembly(refuse: RefuseParts) {
  const unfinished = new Map<string, Unfinished>();
  const finished = createSeenIds();
  let total = 0;

  function drop(key: string, reason?: string) {
    const entry = unfinished.get(key);
    if (!entry) return;
    unfinished.delete(key);
    entry.cancelTimer();
    total -= entry.size;
    if (reason !== undefined) refuse(entry, reason);
  }

  function begin(key: string, from: string, { type, id, count }: MessagePart): Unfinished {
    const ofSender = [...unfinished].filter(([, entry]) => entry.from === from);
    if (ofSender.length >= PART_LIMITS.messagesOfOneSender) {
      drop(ofSender[0]?.[0] ?? '', 'its sender began too many messages at once');
    }
    if (unfinished.size >= PART_LIMITS.messagesInAll) {
      drop([...unfinished.keys()][0] ?? '', 'too many messages are unfinished');
    }
    const cancelTimer = startTimer(PART_LIMITS.age, () =>
      drop(key, 'not all parts came within 15 s'),
    );
    const entry = {
      from,
      id,
      type,
      pieces: Array<undefined>(count),
      missing: count,
      size: 0,
      cancelTimer,
    };
    unfinished.set(key, entry);
    return entry;
  }

  return {
    /** Takes a part; answers the whole message as JSON text when it was the last one. */
    add(from: string, part: MessagePart): string | undefined {
      /* A part that comes once more begins no new message, which would wait for the others in vain. */
      if (finished.has(from, part.id)) return undefined;
      const key = `${from} ${part.id}`;
      const entry = unfinished.get(key) ?? begin(key, from, part);
      if (entry.pieces.length !== part.count || entry.type !== part.type) {
        drop(key, 'its parts contradict each other');
        return undefined;
      }
      if (entry.pieces[part.index] !== undefined) return undefined;
      entry.pieces[part.index] = part.text;
      entry.missing -= 1;
      entry.size += part.text.length;
      total += part.text.length;
      if (entry.size > PART_LIMITS.message) drop(key, 'it is larger than 256,000 characters');
      while (total > PART_LIMITS.charactersInAll) {
        drop(
          [...unfinished.keys()][0] ?? '',
          'unfinished messages hold more than 4,000,000 characters',
        );
      }
      if (entry.missing > 0 || !unfinished.has(key)) return undefined;
      drop(key);
      finished.add(from, part.id);
      return entry.pieces.join('');
    },
    count: () => unfinished.size,
    clear() {
      for (const key of [...unfinished.keys()]) drop(key);
      finished.clear();
    },
  };
}
