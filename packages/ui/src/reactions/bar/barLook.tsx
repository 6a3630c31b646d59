import { Smile } from '../../icons/icons';
import { withClass } from '../../part/withClass';
import { ReactionBarButton } from './ReactionBarButton';
import { ReactionBarNote } from './ReactionBarNote';
import type { ReactionBarLookProps } from './ReactionBarRootView';
import { ReactionBarSwitch } from './ReactionBarSwitch';

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
        <ReactionBarButton key={emoji} emoji={emoji} className="bc-reaction-button" />
      ))}
      {hostControls && (
        <ReactionBarSwitch className="bc-reaction-switch">
          <Smile />
        </ReactionBarSwitch>
      )}
      <ReactionBarNote className="bc-reaction-note" />
    </>
  ),
});
