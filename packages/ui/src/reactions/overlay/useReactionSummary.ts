import type { Reaction } from '@backchannel/react';
import { useEffect, useState } from 'react';
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
  const words = useLatest(labels);
  const [summary] = useState(() =>
    createSummary((totals, people) =>
      announce({ kind: 'reactions', text: summarise(totals, people, words.current) }),
    ),
  );
  useEffect(() => summary.stop, [summary]);
  return summary.hear;
}

/** Counts until ten seconds after the first, and `tell`s then. */
function createSummary(tell: (totals: Map<string, number>, people: number) => void) {
  const totals = new Map<string, number>();
  const people = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end() {
    timer = undefined;
    tell(totals, people.size);
    totals.clear();
    people.clear();
  }

  return {
    hear: ({ emoji, sender }: Reaction) => {
      if (sender.kind === 'self') return;
      totals.set(emoji, (totals.get(emoji) ?? 0) + 1);
      if (people.size < mostPeople) people.add(sender.kind === 'server' ? '' : sender.sessionId);
      timer ??= setTimeout(end, every);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function summarise(totals: Map<string, number>, people: number, words: ReactionLabels): string {
  const sorted = [...totals].sort(([, a], [, b]) => b - a);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const mostly = words.reactionName(sorted[0]?.[0] ?? '').toLocaleLowerCase();
  const isOne = sorted.length === 1 && people > 1;
  return isOne ? words.reactionPeople(people, mostly) : words.reactionSummary(total, mostly);
}
