import { useRaisedHands, useRoster, useStage } from '@backchannel/react';
import { Hand, MicOff, VideoOff } from 'lucide-react';

/** Everybody in the room, with what Daily says about them. */
export function People() {
  const roster = useRoster();
  const { queue } = useRaisedHands();
  const { onStage } = useStage();

  return (
    <ul className="people">
      {roster.map(({ sessionId, userName, isLocal, isHost, hasAudio, hasVideo }) => {
        const hand = queue.find((raised) => raised.sessionId === sessionId);
        const isOnStage = onStage.some((entry) => entry.sessionId === sessionId);
        return (
          <li key={sessionId} className="people-row">
            <span className="people-name">
              <bdi>{userName || 'Guest'}</bdi>
              {isLocal && userName !== 'You' && <span className="hall-muted"> (you)</span>}
            </span>
            <span className="people-signs">
              {isHost && <span className="people-badge">Host</span>}
              {isOnStage && <span className="people-badge">On stage</span>}
              {hand && (
                <span
                  className="people-sign"
                  role="img"
                  aria-label={`Hand raised, number ${hand.position}`}
                >
                  <Hand aria-hidden size={14} />
                  {hand.position}
                </span>
              )}
              {!hasAudio && <MicOff role="img" aria-label="Microphone off" size={14} />}
              {!hasVideo && <VideoOff role="img" aria-label="Camera off" size={14} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
