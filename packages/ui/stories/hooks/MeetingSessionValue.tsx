import { useMeetingSessionValue } from '@backchannel/react';
import { State } from './Playground';

/** One value for the room, which anybody may write and late joiners read. */
export function MeetingSessionValue() {
  const [scene, setScene, { isReady, status, canWrite }] = useMeetingSessionValue('scene', 'lobby');
  return (
    <>
      {['lobby', 'talk', 'break'].map((name) => (
        <button key={name} aria-pressed={scene === name} onClick={() => void setScene(name)}>
          {name}
        </button>
      ))}
      <State of={{ scene, isReady, status, canWrite }} />
    </>
  );
}
