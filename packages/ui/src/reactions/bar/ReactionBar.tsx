import { useReactions } from '@backchannel/react';
import { forwardRef } from 'react';
import { useStylesCheck } from '../../styles/useStylesCheck';
import { ReactionBarView, type ReactionBarProps } from './ReactionBarView';

export type { ReactionBarProps };

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
  { allowed, call, ...props },
  ref,
) {
  useStylesCheck();
  const reactions = useReactions({ allowed, call });
  return <ReactionBarView {...props} ref={ref} reactions={reactions} />;
});
