import { useState } from 'react';
import { StoryButton } from '../screens';
import { countOverABadNetwork } from './countOverABadNetwork';

/** The same room with the same seed, as often as one likes. */
export function FaultsFromASeed() {
  const [runs, setRuns] = useState<readonly string[]>([]);
  const run = async (seed: number) => {
    const heard = await countOverABadNetwork(seed);
    setRuns((before) => [...before, heard.join(' ')]);
  };
  return (
    <main>
      <p className="story-intro">
        Each click opens a room, in which Ben sends the numbers from 1 to 10 over a network that
        delivers four of ten twice. The same seed is the same bad luck.
      </p>
      <div className="story-bar">
        <StoryButton onClick={() => void run(7)}>Seed 7</StoryButton>
        <StoryButton onClick={() => void run(8)}>Seed 8</StoryButton>
      </div>
      <ol>
        {runs.map((heard, index) => (
          <li key={index}>{heard}</li>
        ))}
      </ol>
    </main>
  );
}
