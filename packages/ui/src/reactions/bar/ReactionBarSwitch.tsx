import { forwardRef } from 'react';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useReactionBarContext } from './reactionBarContext';

/** The state of `ReactionBar.Switch`. */
export interface ReactionBarSwitchState {
  /** Reactions are on. */
  on: boolean;
}

/** What `ReactionBar.Switch` takes: the props of a `<button>`. */
export type ReactionBarSwitchProps = PartProps<'button', ReactionBarSwitchState>;

/**
 * Switches reactions off or on for everybody; there for hosts only.
 *
 * @example
 * ```tsx
 * <ReactionBar.Switch className={({ enabled }) => (enabled ? 'on' : 'off')} />
 * ```
 */
export const ReactionBarSwitch = forwardRef<HTMLButtonElement, ReactionBarSwitchProps>(
  function ReactionBarSwitch(props, ref) {
    const labels = useReactionLabels();
    const { reactions, run } = useReactionBarContext('ReactionBar.Switch');
    const { canManage, isEnabled, setEnabled } = reactions;
    const own = {
      type: 'button',
      'aria-pressed': isEnabled,
      'aria-label': labels.reactionsAllow,
      title: labels.reactionsAllow,
      onClick: () => run(setEnabled(!isEnabled)),
      children: labels.reactionsAllow,
    };
    const state = { on: isEnabled };
    return usePart({ tag: 'button', state, own, ref, enabled: canManage }, props);
  },
);
