import { useRoster, useStatus } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';
import { UserPlus, X } from 'lucide-react';
import type { ReactNode } from 'react';

import { HardMenu } from '../hard/HardMenu';
import type { Session } from '../session/session';
import { SourceDialog } from '../source/SourceDialog';
import { RealRoomDialog } from './RealRoomDialog';
import { ServerButton } from './ServerButton';
import { StorybookLink } from './StorybookLink';
import { ThemeSwitch } from './ThemeSwitch';

interface TopBarProps {
  call: DailyCall | null;
  session: Session | null;
  hostToken?: string | undefined;
  hostile: DailyCall | null;
  guests?: ReactNode;
  hasLatecomer?: boolean;
  onLatecomer?: () => void;
}

/** Title, who is there, and everything that is done to the room from outside of it. */
export function TopBar(props: TopBarProps) {
  const { call, session, hostToken, hostile, guests, hasLatecomer, onLatecomer } = props;
  const own = hostile ?? call;
  return (
    <header className="hall-bar">
      <h1 className="hall-title">
        <a href="/">Town hall</a>
      </h1>
      {call && session ? (
        <Room call={call} session={session} />
      ) : (
        <span className="hall-room">Connecting…</span>
      )}
      <div className="hall-actions">
        {guests}
        {onLatecomer && (
          <button
            className="hall-button"
            type="button"
            data-coach="join-latecomer"
            onClick={onLatecomer}
          >
            {hasLatecomer ? <X aria-hidden size={16} /> : <UserPlus aria-hidden size={16} />}
            {hasLatecomer ? 'Latecomer leaves' : 'Join a latecomer'}
          </button>
        )}
        {hostToken && <ServerButton token={hostToken} />}
        {session?.mode === 'local' && own && (hostile || session.hasNetworkControl) && (
          <HardMenu own={own} hostile={hostile} hasNetwork={session.hasNetworkControl === true} />
        )}
        <RealRoomDialog session={session} />
        <SourceDialog label="Source" />
        <StorybookLink />
        <ThemeSwitch />
      </div>
    </header>
  );
}

function Room({ call, session }: { call: DailyCall; session: Session }) {
  const count = useRoster({ call }).length;
  const isLive = useStatus({ call }) === 'ready';
  const where = session.mode === 'local' ? 'Local Daily' : 'Daily';
  return (
    <span className="hall-room" data-live={isLive}>
      {where}, {count} {count === 1 ? 'person' : 'people'}
    </span>
  );
}
