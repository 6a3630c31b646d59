import { withClass } from '../../part/withClass';
import { FlyingReaction } from './FlyingReaction';
import { ReactionOverlayList } from './ReactionOverlayList';
import { ReactionOverlaySummary } from './ReactionOverlaySummary';
import type { ReactionOverlayLookProps } from './ReactionOverlayRootView';

/** The class and the parts of the styled overlay. */
export const overlayLook = (className: ReactionOverlayLookProps['className']) => ({
  className: withClass('bc-root bc-reaction-overlay', className),
  children: (
    <>
      <ReactionOverlayList>
        {(reaction) => <FlyingReaction reaction={reaction} />}
      </ReactionOverlayList>
      <ReactionOverlaySummary className="bc-tally">
        {(emoji, number) => (
          <span className="bc-tally-item">
            <span className="bc-tally-emoji">{emoji}</span>
            <span className="bc-tally-count">{number}</span>
          </span>
        )}
      </ReactionOverlaySummary>
    </>
  ),
});
