import {
  HandRaiseButton,
  ReactionBar,
  ReactionOverlay,
  ServerNotifications,
  Stage,
  StageInvitation,
} from '@backchannel/ui';

import { DeviceButtons } from './DeviceButtons';
import { RoomStrip } from './RoomStrip';
import { SidePanel } from './SidePanel';

/** What one participant sees: all of it comes from the kit, under a plain DailyProvider. */
export function SeatContent() {
  return (
    <div className="seat-grid">
      <div className="seat-stage">
        <Stage className="seat-stage-view" />
        <ReactionOverlay className="seat-reactions" />
        <StageInvitation className="seat-invitation" />
        <ServerNotifications className="seat-notifications" />
      </div>
      <RoomStrip />
      <SidePanel />
      <div className="seat-bar">
        <ReactionBar />
        <HandRaiseButton />
        <DeviceButtons />
      </div>
    </div>
  );
}
