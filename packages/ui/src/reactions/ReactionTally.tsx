import type { ActiveReaction } from './reactionsState';

/** Reactions for people who want no motion: each emoji once, with its number, in one place. */
export function ReactionTally({ active }: { active: readonly ActiveReaction[] }) {
  const totals = new Map<string, number>();
  for (const { emoji, count } of active) totals.set(emoji, (totals.get(emoji) ?? 0) + count);
  return (
    <span className="bc-tally">
      {[...totals].map(([emoji, count]) => (
        <span key={emoji} className="bc-tally-item">
          <span>{emoji}</span>
          <span className="bc-tally-count">{count}</span>
        </span>
      ))}
    </span>
  );
}
