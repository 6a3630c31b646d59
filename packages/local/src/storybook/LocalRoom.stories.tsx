import {
  DailyVideo,
  useAppMessage,
  useLocalSessionId,
  useParticipantIds,
  useParticipantProperty,
} from '@daily-co/daily-react';
import { useCallback, useState, type ReactElement } from 'react';
import { useStoryRoom, withLocalRoom } from './withLocalRoom';

function Person({ id }: { id: string }): ReactElement {
  const [name, isOwner] = useParticipantProperty(id, ['user_name', 'owner']);
  return (
    <figure style={{ margin: 0, inlineSize: '14rem' }}>
      <DailyVideo sessionId={id} type="video" fit="cover" style={{ inlineSize: '100%' }} />
      <figcaption>
        {name}
        {isOwner ? ', host' : ''}
        {id === useLocalSessionId() ? ' (you)' : ''}
      </figcaption>
    </figure>
  );
}

function WhoIsHere(): ReactElement {
  const ids = useParticipantIds();
  const { calls, sendAsServer } = useStoryRoom();
  const [last, setLast] = useState('nothing yet');
  useAppMessage({
    onAppMessage: useCallback(
      ({ data, fromId }) => setLast(`${JSON.stringify(data)} from ${fromId}`),
      [],
    ),
  });
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
        {ids.map((id) => (
          <Person key={id} id={id} />
        ))}
      </div>
      <p>Last message: {last}</p>
      <button onClick={() => calls.ben.sendAppMessage({ type: 'wave' })}>Ben waves</button>{' '}
      <button onClick={() => void sendAsServer({ type: 'notification', title: 'Hello' })}>
        The server speaks
      </button>
    </>
  );
}

const meta = {
  title: 'Local Daily/A room of three',
  component: WhoIsHere,
  decorators: [withLocalRoom],
};

export default meta;

/** Three real daily-js calls in this page's memory; pick another pair of eyes under "Acting as". */
export const Room = {};
