import { withClass } from '../../part/withClass';
import { ReactionOverlayItem } from './ReactionOverlayItem';
import { ReactionOverlayList } from './ReactionOverlayList';
import type { ReactionOverlayLookProps } from './ReactionOverlayRootView';
import { ReactionOverlaySummary } from './ReactionOverlaySummary';

/** The class and the parts of the styled overlay. */
export const overlayLook = (className: ReactionOverlayLookProps['className']) => ({
  className: withClass('bc-root bc-reaction-overlay', className),
  children: (
    <>
      <ReactionOverlayList>
        {(reaction) => <ReactionOverlayItem reaction={reaction} className="bc-flying" />}
      </ReactionOverlayList>
      <ReactionOverlaySummary className="bc-tally" />
    </>
  ),
});
