import { MicOff, UserMinus } from '../icons/icons';
import type { CSSProperties } from 'react';
import { hashString } from '../internal/hashString';
import { useStageLabels } from '../labels/useStageLabels';
import { Avatar } from '../people/Avatar';
import { StageMedia } from './StageMedia';
import { StageMuted } from './StageMuted';
import { StageName } from './StageName';
import { StageNote } from './StageNote';
import { StageRemove } from './StageRemove';
import type { StageEntry } from './stageState';
import { StageTile } from './StageTile';

/** One person on the styled stage: the picture or the initials, the name, and for hosts the way off. */
export function StyledTile({ entry }: { entry: StageEntry }) {
  const labels = useStageLabels();
  const { sessionId, userName } = entry;
  const style = { '--bc-_hue': hashString(sessionId) % 360 } as CSSProperties;
  return (
    <StageTile entry={entry} className="bc-stage-tile" style={style}>
      <StageMedia className="bc-stage-media">
        <Avatar id={sessionId} name={userName} className="bc-stage-avatar" />
      </StageMedia>
      <div className="bc-stage-caption">
        <StageMuted className="bc-stage-muted">
          <MicOff />
          <span className="bc-visually-hidden">{labels.stageMuted}</span>
        </StageMuted>
        <StageName className="bc-stage-name" />
        <StageNote className="bc-stage-note" />
      </div>
      <StageRemove className="bc-stage-remove" title={labels.stageRemoveName(userName)}>
        <UserMinus />
      </StageRemove>
    </StageTile>
  );
}
