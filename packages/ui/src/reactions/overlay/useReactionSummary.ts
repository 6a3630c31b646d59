import type { Reaction } from '@backchannel/react';
import { useEffect, useRef } from 'react';
import type { Announcement } from '../../announcer/announcer';
import { useLatest } from '../../internal/useLatest';
import type { ReactionLabels } from '../../labels/reactionLabels';
import { senderKey } from '../../people/senderKey';

const every = 10_000;
/* Beyond these a crowd is a crowd. */
const mostPeople = 10_000;

/** What others reacted with since the last summary. */
interface Heard {
  totals: Map<string, number>;
  people: Set<string>;
  timer: ReturnType<typeof setTimeout>;
}

/** Says what others reacted with, ten seconds after the first reaction that no summary has told of. The answer takes each reaction. */
export function useReactionSummary(
  labels: ReactionLabels,
  announce: (announcement: Announcement) => void,
): (reaction: Reaction) => void {
  const heard = useRef<Heard>(undefined);
  const words = useLatest(labels);

  useEffect(
    () => () => {
      clearTimeout(heard.current?.timer);
      heard.current = undefined;
    },
    [],
  );

  function listen(): Heard {
    const started: Heard = {
      totals: new Map(),
      people: new Set(),
      timer: setTimeout(() => {
        heard.current = undefined;
        announce({ kind: 'reactions', text: summarise(started, words.current) });
      }, every),
    };
    return started;
  }

  return ({ emoji, sender }) => {
    if (sender.kind === 'self') return;
    const { totals, people } = (heard.current ??= listen());
    totals.set(emoji, (totals.get(emoji) ?? 0) + 1);
    if (people.size < mostPeople) people.add(senderKey(sender));
  };
}

function summarise({ totals, people }: Heard, labels: ReactionLabels): string {
  const sorted = [...totals].sort(([, a], [, b]) => b - a);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const mostly = labels.reactionName(sorted[0]?.[0] ?? '').toLocaleLowerCase();
  const isOne = sorted.length === 1 && people.size > 1;
  return isOne ? labels.reactionPeople(people.size, mostly) : labels.reactionSummary(total, mostly);
}
