import { useHandRaise, useRaisedHands } from '@backchannel/react';
import { State } from './Playground';

/** The same order on every screen; who may manage it is a host. */
export function RaisedHands() {
  const { isRaised, position, toggle } = useHandRaise();
  const { queue, count, isOpen, canManage, status } = useRaisedHands();
  const names = queue.map((hand) => `${hand.position} ${hand.userName}`);
  return (
    <>
      <button aria-pressed={isRaised} onClick={() => void toggle()}>
        Raise hand
      </button>
      <State of={{ isRaised, position, queue: names, count, isOpen, canManage, status }} />
    </>
  );
}
