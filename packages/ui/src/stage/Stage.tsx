import { useRoster, useStage } from '@backchannel/react';
import { forwardRef } from 'react';
import { StageVideo } from './StageVideo';
import { StageView, type StageProps } from './StageView';
import type { StageEntry } from './stageState';

export type { StageProps };

/**
 * Who is on stage, the same for everybody and for late joiners too. Hosts can take people off it.
 *
 * The stage is host-held: while a host is present, nobody else can change what anybody sees. It keeps
 * to 16:9 unless it is given a height.
 *
 * @example
 * ```tsx
 * <Stage renderParticipant={({ sessionId }) => <MyTile sessionId={sessionId} />} />
 * ```
 */
export const Stage = forwardRef<HTMLElement, StageProps>(function Stage(
  { renderParticipant, ...props },
  ref,
) {
  const stage = useStage();
  const roster = useRoster();
  const hasVideo = new Set(
    roster.filter(({ hasVideo: isSent }) => isSent).map(({ sessionId }) => sessionId),
  );
  const muted = new Set(
    roster.filter(({ hasAudio }) => !hasAudio).map(({ sessionId }) => sessionId),
  );
  const camera = ({ sessionId }: StageEntry) =>
    hasVideo.has(sessionId) ? <StageVideo sessionId={sessionId} /> : undefined;
  return (
    <StageView
      {...props}
      ref={ref}
      stage={stage}
      muted={muted}
      renderParticipant={renderParticipant ?? camera}
    />
  );
});
