import { MicOff, UserMinus } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { hashString } from '../internal/hashString';
import { useLabels } from '../labels/LabelsProvider';
import { Avatar } from '../people/Avatar';
import type { StageEntry } from './stageState';

/** What `StageTile` takes. */
export interface StageTileProps {
  entry: StageEntry;
  /** What fills the tile; nothing shows the initials. */
  media: ReactNode;
  isMuted: boolean;
  /** Present for hosts, who may take somebody off the stage. */
  onRemove: ((sessionId: string) => void) | undefined;
}

/** One person on stage: the picture or the initials, the name, and for hosts the way off. */
export function StageTile({ entry, media, isMuted, onRemove }: StageTileProps) {
  const labels = useLabels();
  const { sessionId, userName, isLocal, isAway } = entry;
  const style = { '--bc-_hue': hashString(sessionId) % 360 } as CSSProperties;
  return (
    <li
      className="bc-stage-tile"
      data-row=""
      data-local={isLocal || undefined}
      data-away={isAway || undefined}
      style={style}
    >
      <div className="bc-stage-media">
        {media ?? <Avatar id={sessionId} name={userName} className="bc-stage-avatar" />}
      </div>
      <div className="bc-stage-caption">
        {isMuted && (
          <span className="bc-stage-muted">
            <MicOff className="bc-icon" aria-hidden="true" />
            <span className="bc-visually-hidden">{labels.stageMuted}</span>
          </span>
        )}
        <bdi className="bc-stage-name">{userName}</bdi>
        {isLocal && <span className="bc-stage-note">{labels.stageYou}</span>}
        {isAway && <span className="bc-stage-note">{labels.stageAway}</span>}
      </div>
      {onRemove && (
        <button
          type="button"
          className="bc-stage-remove"
          data-action="remove"
          aria-label={labels.stageRemoveName(userName)}
          title={labels.stageRemoveName(userName)}
          onClick={() => onRemove(sessionId)}
        >
          <UserMinus className="bc-icon" aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
