import { Toolbar } from '@base-ui/react/toolbar';
import { useState } from 'react';

/** What `ReactionButton` takes. */
export interface ReactionButtonProps {
  emoji: string;
  name: string;
  shortcut: string | undefined;
  describedBy: string | undefined;
  isDisabled: boolean;
  onReact: (emoji: string) => void;
}

/** One emoji of the bar; it bounces on every press. */
export function ReactionButton(props: ReactionButtonProps) {
  const { emoji, name, shortcut, describedBy, isDisabled, onReact } = props;
  const [presses, setPresses] = useState(0);
  const press = () => {
    if (!isDisabled) setPresses((count) => count + 1);
    onReact(emoji);
  };
  return (
    <Toolbar.Button
      className="bc-reaction-button"
      aria-label={name}
      aria-keyshortcuts={shortcut}
      aria-describedby={describedBy}
      aria-disabled={isDisabled}
      title={name}
      onClick={press}
    >
      <span
        key={presses}
        className="bc-reaction-emoji"
        data-pressed={presses > 0 || undefined}
        aria-hidden="true"
      >
        {emoji}
      </span>
    </Toolbar.Button>
  );
}
