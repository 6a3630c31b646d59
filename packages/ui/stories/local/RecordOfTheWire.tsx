import { connect, type ConnectionEvent } from '@backchannel/react';
import { useStoryRoom } from '@backchannel/local/storybook';
import { useDaily } from '@daily-co/daily-react';
import { useEffect, useState } from 'react';
import { Chat, StageInvitation } from '../../src';
import { StoryButton } from '../screens';

const MAX_ROWS = 50;

/** Everything that this client sends, gets and turns away. */
export function RecordOfTheWire() {
  const { calls } = useStoryRoom();
  const call = useDaily();
  const [events, setEvents] = useState<readonly ConnectionEvent[]>([]);

  useEffect(() => {
    if (!call) return;
    return connect(call).onEvent((event) =>
      setEvents((before) => [...before, event].slice(-MAX_ROWS)),
    );
  }, [call]);

  const write = { type: 'chat', text: 'What is on the wire?' };
  return (
    <main>
      <div className="story-bar">
        <StoryButton onClick={() => calls.ben.sendAppMessage(write)}>Ben writes</StoryButton>
        <StoryButton onClick={() => calls.ben.sendAppMessage({ type: 'you-have-the-floor' })}>
          Ben forges a cue
        </StoryButton>
      </div>
      <div className="screens">
        <div className="screen">
          <Chat header={null} />
          <StageInvitation />
        </div>
        <ol aria-label="Events" className="story-record">
          {events.map((event, index) => (
            <li key={index}>
              {event.kind} {event.mechanism} {event.name} {event.code}
              {event.content !== undefined && <code> {JSON.stringify(event.content)}</code>}
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
