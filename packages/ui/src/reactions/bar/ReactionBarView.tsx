import { forwardRef } from 'react';
import { barLook } from './barLook';
import type { ReactionBarProps } from './ReactionBar';
import { ReactionBarRootView } from './ReactionBarRootView';
import type { ReactionsState } from '../reactionsState';

interface ReactionBarViewProps extends Omit<ReactionBarProps, 'allowed' | 'call'> {
  reactions: ReactionsState;
}

/** The reaction bar as it looks for a given state of the hook. */
export const ReactionBarView = forwardRef<HTMLDivElement, ReactionBarViewProps>(
  function ReactionBarView({ hostControls, className, ...props }, ref) {
    const look = barLook(props.reactions.allowed, hostControls, className);
    return <ReactionBarRootView {...props} {...look} ref={ref} />;
  },
);
