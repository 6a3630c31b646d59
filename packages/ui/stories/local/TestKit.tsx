import { useStoryRoom } from '@backchannel/local/storybook';
import { useState } from 'react';
import { StoryButton } from '../screens';

/** A small test, step by step: act with a call, settle, look through the eyes of the others. */
export function TestKit() {
  const { calls, sendAsServer, settle } = useStoryRoom();
  const [results, setResults] = useState<readonly { what: string; isRight: boolean }[]>([]);

  async function run() {
    const heard: string[] = [];
    calls.cleo.on('app-message', ({ fromId }) => void heard.push(fromId));
    const ben = calls.ben.participants().local.session_id;
    calls.ben.sendAppMessage({ type: 'buzz' });
    await sendAsServer({ type: 'buzz' });
    await calls.ben.setUserData({ handRaised: 1 });
    await settle();
    const seen: unknown = calls.ana.participants()[ben]?.userData;
    setResults([
      { what: 'Cleo hears Ben', isRight: heard[0] === ben },
      { what: 'and then the server', isRight: heard[1] === 'API' },
      { what: 'Ana sees Ben’s hand', isRight: JSON.stringify(seen) === '{"handRaised":1}' },
    ]);
  }

  return (
    <main>
      <p className="story-intro">
        The same room that <code>createTestRoom()</code> of @backchannel/local/testing opens in a
        unit test: real daily-js calls, nothing mocked, and <code>settle()</code> where others
        sleep.
      </p>
      <div className="story-bar">
        <StoryButton onClick={() => void run()}>Run it</StoryButton>
        {results.length > 0 && (
          <span role="status">
            {results.filter(({ isRight }) => isRight).length} of {results.length} as expected
          </span>
        )}
      </div>
      <ul>
        {results.map(({ what, isRight }) => (
          <li key={what}>
            {isRight ? '✓' : '✗'} {what}
          </li>
        ))}
      </ul>
    </main>
  );
}
