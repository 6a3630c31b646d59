import { useRoster } from '@backchannel/react';
import { State } from './Playground';

/** Everybody in the call, as Daily says it: nothing of it is a claim. */
export function Roster() {
  const roster = useRoster();
  const people = roster.map(({ userName, isLocal, isHost, hasAudio, hasVideo }) => ({
    userName,
    isLocal,
    isHost,
    hasAudio,
    hasVideo,
  }));
  return <State of={people} />;
}
