import { SmilePlus } from '../../icons/icons';
import { forwardRef } from 'react';
import { withClass } from '../../part/withClass';
import { ReactionBarNote } from './ReactionBarNote';
import type { ReactionBarRootProps } from './ReactionBarRoot';
import { ReactionBarRootView } from './ReactionBarRootView';
import { ReactionBarSwitch } from './ReactionBarSwitch';
import { ReactionButton } from './ReactionButton';
import type { ReactionsState } from '../reactionsState';

/** What `ReactionBar` takes, and the props of the `<div>` that it renders. */
export interface ReactionBarProps extends Omit<ReactionBarRootProps, 'children'> {
  /** Whether hosts see the switch that turns reactions off for everybody. Default: true. */
  hostControls?: boolean | undefined;
}

interface ReactionBarViewProps extends Omit<ReactionBarProps, 'allowed' | 'call'> {
  reactions: ReactionsState;
}

/** The reaction bar as it looks for a given state of the hook. */
export const ReactionBarView = forwardRef<HTMLDivElement, ReactionBarViewProps>(
  function ReactionBarView({ hostControls = true, className, ...props }, ref) {
    return (
      <ReactionBarRootView
        {...props}
        ref={ref}
        className={withClass('bc-root bc-reaction-bar', className)}
      >
        {props.reactions.allowed.map((emoji) => (
          <ReactionButton key={emoji} emoji={emoji} />
        ))}
        {hostControls && (
          <ReactionBarSwitch className="bc-reaction-switch">
            <SmilePlus className="bc-icon" aria-hidden="true" />
          </ReactionBarSwitch>
        )}
        <ReactionBarNote className="bc-reaction-note" />
      </ReactionBarRootView>
    );
  },
);
