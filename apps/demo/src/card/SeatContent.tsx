import { useStatus } from '@backchannel/react';
import {
  HandRaiseButton,
  ReactionBar,
  ReactionOverlay,
  ServerNotifications,
  Stage,
  StageInvitation,
} from '@backchannel/ui';
import { useState } from 'react';

import { WireMark } from '../wire/WireMark';
import { DeviceButtons } from './DeviceButtons';
import { RoomStrip } from './RoomStrip';
import { SidePanel } from './SidePanel';
import type { Panel } from './SidePanel';
import { useIsNarrow } from './useIsNarrow';

const REACTIONS = ['👏', '❤️', '😂'];

/** Without a connection pictures stand still or go black. */
const showInitials = () => undefined;

interface SeatContentProps {
  title: string;
  isSmall: boolean;
  /** The side panel that is open at first. */
  opening: Panel;
}

/**
 * What one participant sees: all of it comes from the kit, under a plain DailyProvider. Its landmarks carry the title of
 * the card, since there are several of each in the page.
 */
export function SeatContent({ title, isSmall, opening }: SeatContentProps) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const isNarrow = useIsNarrow();
  const isConnected = useStatus() === 'ready';

  return (
    <>
      <div className="seat-grid">
        <div className="seat-stage" ref={setStage}>
          <Stage
            className="seat-stage-view"
            aria-label={`Stage, ${title}`}
            {...(isConnected ? {} : { renderParticipant: showInitials })}
          />
          <WireMark tag="session value" />
          <ReactionOverlay allowed={REACTIONS} />
          {stage && (
            <ServerNotifications container={stage} aria-label={`Notifications, ${title}`} />
          )}
        </div>
        <RoomStrip />
        <StageInvitation className="seat-invitation" />
        <SidePanel title={title} opening={opening} />
      </div>
      <div className="seat-bar">
        <div className="seat-control">
          <WireMark tag="message" />
          <ReactionBar allowed={REACTIONS} />
        </div>
        <div className="seat-control">
          <WireMark tag="participant value" />
          <HandRaiseButton iconOnly={isSmall || isNarrow} data-coach="raise-hand" />
        </div>
        <DeviceButtons />
      </div>
    </>
  );
}
