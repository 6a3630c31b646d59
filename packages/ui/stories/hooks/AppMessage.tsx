import { defineMessage, useAppMessage } from '@backchannel/react';
import { useState } from 'react';
import { State } from './Playground';

const buzz = defineMessage<{ volume: number }>('buzz');

/** Sends to everybody, oneself included, and shows what came last. */
export function AppMessage() {
  const [last, setLast] = useState<object | null>(null);
  const send = useAppMessage(
    buzz,
    ({ volume }, { sender, to }) => setLast({ volume, from: sender.kind, to }),
    { includeSelf: true },
  );
  return (
    <>
      <button disabled={!send.isReady} onClick={() => void send({ volume: 3 })}>
        Buzz everybody
      </button>
      <State of={{ type: send.type, isReady: send.isReady, limit: send.limit, last }} />
    </>
  );
}
