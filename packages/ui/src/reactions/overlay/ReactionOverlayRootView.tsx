import { forwardRef, useMemo, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { useMediaQuery } from '../../internal/useMediaQuery';
import type { Labels } from '../../labels/labels';
import { LabelsProvider } from '../../labels/LabelsProvider';
import { useReactionLabels } from '../../labels/useReactionLabels';
import type { PartProps } from '../../part/PartProps';
import { usePart } from '../../part/usePart';
import { useGivenContainer } from '../../provider/containerContext';
import { ReactionNamesProvider, ReactionOverlayProvider } from './reactionOverlayContext';
import { ReactionOverlayList } from './ReactionOverlayList';
import { ReactionOverlaySummary } from './ReactionOverlaySummary';
import type { ReactionsState } from '../reactionsState';
import { useElsewhere } from './useElsewhere';
import { useSlowed } from './useSlowed';

/** The state of `ReactionOverlay.Root`. */
export interface ReactionOverlayRootState {
  /** Nothing is to travel: reduced motion, or `motion="none"`. */
  still: boolean;
  /** It lies over the full-screen element, in which it does not stand. */
  fullScreen: boolean;
}

/** The props of `ReactionOverlay.Root` that concern what is seen. */
export interface ReactionOverlayLookProps extends PartProps<'div', ReactionOverlayRootState> {
  /** How long a reaction is on screen, in milliseconds. Default: 4,000. */
  lifetime?: number | undefined;
  /** Whether the sender's name stands below an emoji, where there are few. Default: true. */
  showNames?: boolean | undefined;
  /** `'none'`: nothing travels, as under reduced motion, for apps with a setting of their own. Default: as the system says. */
  motion?: 'system' | 'none' | undefined;
  /**
   * The positioned element over which the reactions rise, also one of another window, such as a picture-in-picture. Default: that of the
   * `BackchannelProvider`, else where the overlay stands, or the full-screen element of its document if that one does not hold it.
   */
  container?: HTMLElement | null | undefined;
  /** Words of this overlay that differ from those of the `LabelsProvider`. */
  labels?: Partial<Labels> | undefined;
}

interface ReactionOverlayRootViewProps extends ReactionOverlayLookProps {
  reactions: Pick<ReactionsState, 'active'> & Partial<Pick<ReactionsState, 'counts'>>;
}

const THIRD_OF_A_SECOND = 334;
const NAMES_UP_TO = 8;
const NO_COUNTS: ReactionsState['counts'] = {};

/** The overlay, and what its parts share, for a given state of the hook, whose counts go back one lifetime. */
export const ReactionOverlayRootView = forwardRef<HTMLDivElement, ReactionOverlayRootViewProps>(
  function ReactionOverlayRootView(
    {
      reactions,
      lifetime = 4_000,
      showNames = true,
      motion = 'system',
      container: ownContainer,
      labels: ownLabels,
      ...props
    },
    ref,
  ) {
    const labels = useReactionLabels(ownLabels);
    const container = useGivenContainer(ownContainer);
    const { setMarker, elsewhere } = useElsewhere(container);
    const { active, counts = NO_COUNTS } = reactions;
    const shown = useSlowed(
      useMemo(() => ({ active, counts }), [active, counts]),
      THIRD_OF_A_SECOND,
    );
    const isReduced = useMediaQuery('(prefers-reduced-motion: reduce)');
    const isStill = isReduced || motion === 'none';
    const isNamed = showNames && shown.active.length <= NAMES_UP_TO;
    const own = {
      'aria-hidden': true,
      'data-bc-theme': elsewhere?.theme,
      style: { '--bc-_lifetime': `${lifetime}ms` } as CSSProperties,
      children: (
        <>
          <ReactionOverlayList />
          <ReactionOverlaySummary />
        </>
      ),
    };
    const state = { still: isStill, fullScreen: elsewhere !== undefined && !container };
    const overlay = usePart({ tag: 'div', state, own, ref }, props);

    return (
      <LabelsProvider labels={labels}>
        <ReactionNamesProvider value={isNamed}>
          <ReactionOverlayProvider value={{ shown, isStill }}>
            {elsewhere ? createPortal(overlay, elsewhere.container) : overlay}
          </ReactionOverlayProvider>
        </ReactionNamesProvider>
        <span ref={setMarker} hidden />
      </LabelsProvider>
    );
  },
);
