import { SmilePlus } from '../../icons/icons';
import { withClass } from '../../part/withClass';
import { ReactionBarNote } from './ReactionBarNote';
import type { ReactionBarLookProps } from './ReactionBarRootView';
import { ReactionBarSwitch } from './ReactionBarSwitch';
import { ReactionButton } from './ReactionButton';

/** The class and the parts of the styled bar. */
export const barLook = (
  allowed: readonly string[],
  hostControls = true,
  className?: ReactionBarLookProps['className'],
) => ({
  className: withClass('bc-root bc-reaction-bar', className),
  children: (
    <>
      {allowed.map((emoji) => (
        <ReactionButton key={emoji} emoji={emoji} />
      ))}
      {hostControls && (
        <ReactionBarSwitch className="bc-reaction-switch">
          <SmilePlus className="bc-icon" aria-hidden="true" />
        </ReactionBarSwitch>
      )}
      <ReactionBarNote className="bc-reaction-note" />
    </>
  ),
});
