import type { Reaction } from '@backchannel/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { ReactionLabels } from '../../labels/reactionLabels';

const every = 10_000;
/* Beyond these a crowd is a crowd. */
const mostPeople = 10_000;

/** Says at most every ten seconds what others reacted with. The answer takes each reaction. */
export function useReactionSummary(
  labels: ReactionLabels,
  announce: (announcement: Announcement) => void,
): (reaction: Reaction) => void {
  const totals = useRef(new Map<string, number>());
  const people = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const words = useLatest(labels);

  const hear = useCallback(
    ({ emoji, sender }: Reaction) => {
      if (sender.kind === 'self') return;
      totals.current.set(emoji, (totals.current.get(emoji) ?? 0) + 1);
      const from = sender.kind === 'server' ? '' : sender.sessionId;
      if (people.current.size < mostPeople) people.current.add(from);
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        const text = summarise(totals.current, people.current.size, words.current);
        totals.current.clear();
        people.current.clear();
        announce({ kind: 'reactions', text });
      }, every);
    },
    [announce, words],
  );

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return hear;
}

function summarise(totals: Map<string, number>, people: number, words: ReactionLabels): string {
  const sorted = [...totals].sort(([, a], [, b]) => b - a);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const mostly = words.reactionName(sorted[0]?.[0] ?? '').toLocaleLowerCase();
  const isOne = sorted.length === 1 && people > 1;
  return isOne ? words.reactionPeople(people, mostly) : words.reactionSummary(total, mostly);
}
