import { DailyVideo } from '@daily-co/daily-react';

/** A participant's camera, filling its tile; the own one is mirrored. */
export function StageVideo({ sessionId }: { sessionId: string }) {
  return (
    <DailyVideo
      className="bc-stage-video"
      sessionId={sessionId}
      type="video"
      fit="cover"
      automirror
    />
  );
}
