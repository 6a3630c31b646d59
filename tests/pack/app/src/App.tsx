import { defineMessage, defineSessionValue, useAppMessage } from '@backchannel/react';
import { useMeetingSessionValue, useRaisedHands, useStage } from '@backchannel/react';
import { Chat, HandRaiseButton, HandRaiseQueue, ReactionBar, Stage } from '@backchannel/ui';

const buzz = defineMessage<{ loud: boolean }>('buzz');
const scene = defineSessionValue<'lobby' | 'talk'>('scene', { initial: 'lobby' });

export function App() {
  const { queue } = useRaisedHands();
  const { bring } = useStage();
  const [name, setName] = useMeetingSessionValue(scene);
  const send = useAppMessage(buzz, ({ loud }) => document.body.classList.toggle('loud', loud));
  const next = queue[0];

  return (
    <main>
      <h1>{name}</h1>
      <button onClick={() => void setName('talk')}>Talk</button>
      <button onClick={() => void send({ loud: true }, { to: '*' })}>Buzz</button>
      {next && <button onClick={() => void bring(next.sessionId)}>Bring {next.userName}</button>}
      <Stage />
      <HandRaiseButton />
      <HandRaiseQueue />
      <ReactionBar />
      <Chat className="sidebar" />
    </main>
  );
}
