import { useState } from 'react';
import { ReactionBarButton } from './ReactionBarButton';
import { useReactionBarContext } from './reactionBarContext';

/** One emoji of the bar; it bounces on every press. */
export function ReactionButton({ emoji }: { emoji: string }) {
  const { why } = useReactionBarContext('ReactionBar.Button');
  const [presses, setPresses] = useState(0);
  return (
    <ReactionBarButton
      emoji={emoji}
      className="bc-reaction-button"
      onClick={() => {
        if (why === undefined) setPresses((count) => count + 1);
      }}
    >
      <span
        key={presses}
        className="bc-reaction-emoji"
        data-pressed={presses > 0 || undefined}
        aria-hidden="true"
      >
        {emoji}
      </span>
    </ReactionBarButton>
  );
}
