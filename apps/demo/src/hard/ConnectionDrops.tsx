import { useRoster } from '@backchannel/react';
import type { DailyCall } from '@daily-co/daily-js';

import type { NetworkChange } from './network';

const AWAY_MS = 5000;

/** Takes connections away: the own one for a while, the host's for good. */
export function ConnectionDrops(props: {
  call: DailyCall;
  onDrop(drop: NonNullable<NetworkChange['drop']>): void;
}) {
  const roster = useRoster({ call: props.call });
  const own = roster.find(({ isLocal }) => isLocal);
  const host = roster.find(({ isHost }) => isHost);

  return (
    <>
      <button
        type="button"
        disabled={!own}
        onClick={() => own && props.onDrop({ sessionId: own.sessionId, lasting: AWAY_MS })}
      >
        <strong>Drop my connection</strong>
        <span>Away for {AWAY_MS / 1000} seconds; messages of that time are missed.</span>
      </button>
      <button
        type="button"
        disabled={!host}
        onClick={() => host && props.onDrop({ sessionId: host.sessionId, lasting: null })}
      >
        <strong>Drop the host</strong>
        <span>{host ? `${host.userName} is out, until they join again.` : 'No host is here.'}</span>
      </button>
    </>
  );
}
