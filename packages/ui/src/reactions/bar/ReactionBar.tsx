import { useReactions } from '@backchannel/react';
import { forwardRef } from 'react';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { barLook } from './barLook';
import type { ReactionBarRootProps } from './ReactionBarRoot';
import { ReactionBarRootView } from './ReactionBarRootView';

/** What `ReactionBar` takes, and the props of the `<div>` that it renders. */
export interface ReactionBarProps extends Omit<ReactionBarRootProps, 'children'> {
  /** Whether hosts see the switch that turns reactions off for everybody. Default: true. */
  hostControls?: boolean | undefined;
}

/**
 * The emoji that one may send, as a toolbar with one tab stop; hosts can switch reactions off.
 *
 * A reaction is ephemeral: who joins later does not see it. Receivers show only emoji that they allow
 * themselves, so give the bar and the overlay the same `allowed`.
 *
 * @example
 * ```tsx
 * <ReactionBar allowed={['👏', '❤️', '😂']} />
 * ```
 */
export const ReactionBar = forwardRef<HTMLDivElement, ReactionBarProps>(function ReactionBar(
  { allowed, call, className, hostControls, ...props },
  ref,
) {
  useStylesCheck();
  const reactions = useReactions({ allowed, call });
  const look = barLook(reactions.allowed, hostControls, className);
  return <ReactionBarRootView {...props} {...look} ref={ref} reactions={reactions} />;
});
