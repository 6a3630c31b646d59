import { useEffect, useRef } from 'react';
import type { Announcement } from '../announcer/announcer';
import { useLatest } from '../internal/useLatest';
import type { Labels } from '../labels/labels';
import type { ActiveReaction } from './reactionsState';

const every = 10_000;

/** Says at most every ten seconds how many reactions came, and which was the most frequent. */
export function useReactionSummary(
  active: readonly ActiveReaction[],
  labels: Labels,
  announce: (announcement: Announcement) => void,
) {
  const counted = useRef(new Map<string, number>());
  const totals = useRef(new Map<string, number>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const words = useLatest(labels);

  useEffect(() => {
    const present = new Map(active.map(({ id, count }) => [id, count]));
    for (const { id, emoji, count, sender } of active) {
      const more = count - (counted.current.get(id) ?? 0);
      if (more <= 0 || sender.kind === 'self') continue;
      totals.current.set(emoji, (totals.current.get(emoji) ?? 0) + more);
    }
    counted.current = present;
    if (totals.current.size === 0 || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      const sorted = [...totals.current].sort(([, a], [, b]) => b - a);
      const total = sorted.reduce((sum, [, count]) => sum + count, 0);
      const mostly = words.current.reactionName(sorted[0]?.[0] ?? '').toLocaleLowerCase();
      totals.current.clear();
      announce({ kind: 'reactions', text: words.current.reactionSummary(total, mostly) });
    }, every);
  }, [active, announce, words]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
