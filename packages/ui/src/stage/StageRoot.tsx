import { useRoster, useStage, type StageControls } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageRootView, type StageLookProps, type StageRootState } from './StageRootView';
import type { StageEntry } from './stageState';
import { StageVideo } from './StageVideo';

export type { StageLookProps, StageRootState };

/** What `Stage.Root` takes: the props of a `<section>`, and the result of `useStage` as `stage`. */
export interface StageRootProps extends StageLookProps {
  /** The result of a `useStage` of your own, for a component that needs it as well. Default: the root calls `useStage`. */
  stage?: StageControls | undefined;
}

/**
 * A stage in your own look: the section around its parts, which says when one comes on stage or goes off it. No part has a class or a style of
 * its own.
 *
 * Delivery, persistence and errors are those of `useStage`. `data-status` and `data-mine` tell where the call and this client are.
 *
 * @example
 * ```tsx
 * import { Stage } from '@backchannel/ui/parts';
 *
 * <Stage.Root className="stage">
 *   <Stage.Empty />
 *   <Stage.List>{(entry) => <Stage.Tile entry={entry} className="tile" />}</Stage.List>
 *   <Stage.Status /> <Stage.Leave />
 * </Stage.Root>
 * ```
 */
export const StageRoot = forwardRef<HTMLElement, StageRootProps>(function StageRoot(props, ref) {
  return props.stage ? (
    <Filled {...props} ref={ref} stage={props.stage} />
  ) : (
    <Live {...props} ref={ref} />
  );
});

const Live = forwardRef<HTMLElement, StageRootProps>(function Live(props, ref) {
  return <Filled {...props} ref={ref} stage={useStage()} />;
});

const Filled = forwardRef<HTMLElement, StageRootProps & { stage: StageControls }>(function Filled(
  { renderParticipant, ...props },
  ref,
) {
  const roster = useRoster();
  const hasVideo = new Set(roster.filter((one) => one.hasVideo).map(({ sessionId }) => sessionId));
  const muted = new Set(roster.filter((one) => !one.hasAudio).map(({ sessionId }) => sessionId));
  const camera = ({ sessionId }: StageEntry) =>
    hasVideo.has(sessionId) ? <StageVideo sessionId={sessionId} /> : undefined;
  return (
    <StageRootView
      {...props}
      ref={ref}
      muted={muted}
      renderParticipant={renderParticipant ?? camera}
    />
  );
});
