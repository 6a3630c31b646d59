import { useReactions } from '@backchannel/react';
import { State } from './Playground';

/** Reactions fly by: nothing of them is kept for those who come later. */
export function Reactions() {
  const { allowed, send, active, counts, isEnabled, status } = useReactions({ window: 10_000 });
  return (
    <>
      {allowed.slice(0, 3).map((emoji) => (
        <button key={emoji} onClick={() => void send(emoji)}>
          {emoji}
        </button>
      ))}
      <State of={{ active: active.map(({ emoji }) => emoji), counts, isEnabled, status }} />
    </>
  );
}
