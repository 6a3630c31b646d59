import type { ReactionsState } from '../reactionsState';

/** What an overlay shows at one moment. */
export interface ShownReactions {
  readonly active: ReactionsState['active'];
  readonly counts: ReactionsState['counts'];
}

/** How often each emoji came: in all, or beyond those that fly; none is left out but by zero. */
export function reactionTotals(
  { active, counts }: ShownReactions,
  isForAll: boolean,
): [emoji: string, count: number][] {
  const flying = new Map<string, number>();
  for (const { emoji, count } of active) flying.set(emoji, (flying.get(emoji) ?? 0) + count);
  const came = new Set([...flying.keys(), ...Object.keys(counts)]);
  return [...came]
    .map((emoji): [string, number] => {
      const shown = flying.get(emoji) ?? 0;
      return [emoji, Math.max(counts[emoji] ?? 0, shown) - (isForAll ? 0 : shown)];
    })
    .filter(([, count]) => count > 0);
}
