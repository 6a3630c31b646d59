import { useReactions, type CallOption } from '@backchannel/react';
import { forwardRef } from 'react';
import { ReactionBarButton } from './ReactionBarButton';
import { ReactionBarNote } from './ReactionBarNote';
import {
  ReactionBarRootView,
  type ReactionBarLookProps,
  type ReactionBarRootState,
} from './ReactionBarRootView';
import { ReactionBarSwitch } from './ReactionBarSwitch';

export type { ReactionBarRootState };

/** What `ReactionBar.Root` takes, and the props of a `<div>`. */
export interface ReactionBarRootProps extends ReactionBarLookProps, CallOption {
  /** The emoji that can be sent, in the order of the number keys. Default: those of `useReactions`. */
  allowed?: readonly string[] | undefined;
}

/**
 * A toolbar of reactions in your own look: one tab stop, arrow keys move, a number key reacts. No part has a class or a style of its own.
 *
 * Delivery, persistence and errors are those of `useReactions`. `data-disabled-reason` tells why nothing can be sent; a button that is pressed all
 * the same has it said to screen readers. Without children: a button for each emoji, the hosts' switch and the note.
 *
 * @example
 * ```tsx
 * import { ReactionBar } from '@backchannel/ui/parts';
 *
 * <ReactionBar.Root allowed={['👏', '🎉']} className="bar">
 *   <ReactionBar.Button emoji="👏" />
 *   <ReactionBar.Button emoji="🎉" />
 *   <ReactionBar.Switch>On / off</ReactionBar.Switch>
 *   <ReactionBar.Note />
 * </ReactionBar.Root>
 * ```
 */
export const ReactionBarRoot = forwardRef<HTMLDivElement, ReactionBarRootProps>(
  function ReactionBarRoot({ allowed, call, ...props }, ref) {
    const reactions = useReactions({ allowed, call });
    const parts = (
      <>
        {reactions.allowed.map((emoji) => (
          <ReactionBarButton key={emoji} emoji={emoji} />
        ))}
        <ReactionBarSwitch />
        <ReactionBarNote />
      </>
    );
    return (
      <ReactionBarRootView {...props} ref={ref} reactions={reactions}>
        {props.children ?? parts}
      </ReactionBarRootView>
    );
  },
);
