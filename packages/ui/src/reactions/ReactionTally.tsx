/** What `ReactionTally` takes. */
export interface ReactionTallyProps {
  totals: ReadonlyMap<string, number>;
  /** What stands before each number. */
  sign?: string;
}

/** Each emoji once with its number, in one place: those for which there was no room, or all where nothing is to move. */
export function ReactionTally({ totals, sign = '' }: ReactionTallyProps) {
  if (totals.size === 0) return null;
  return (
    <span className="bc-tally">
      {[...totals].map(([emoji, count]) => (
        <span key={emoji} className="bc-tally-item">
          <span>{emoji}</span>
          <span className="bc-tally-count">
            {sign}
            {count}
          </span>
        </span>
      ))}
    </span>
  );
}
