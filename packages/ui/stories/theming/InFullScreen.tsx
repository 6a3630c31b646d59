import { useStoryRoom } from '@backchannel/local/storybook';
import { useEffect, useRef, useState } from 'react';
import { HandRaiseButton, ReactionBar, ServerNotifications, Stage } from '../../src';
import { AnaBrings } from '../AnaBrings';
import { StoryButton } from '../screens';

/** Whether an element of this page is in full screen. */
function useIsFullScreen(): boolean {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const update = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, []);
  return isFull;
}

/** A call of which a part goes to full screen: what floats goes with it. */
export function InFullScreen() {
  const { sendAsServer } = useStoryRoom();
  const area = useRef<HTMLElement>(null);
  const isFull = useIsFullScreen();
  const [problem, setProblem] = useState('');
  const toggle = async () => {
    setProblem('');
    if (isFull) return document.exitFullscreen();
    await area.current?.requestFullscreen().catch(() => {
      setProblem('This browser does not let the page go to full screen.');
    });
  };
  const notify = () => sendAsServer({ type: 'notification', title: 'Seen in full screen too' });
  return (
    <main ref={area} className="full-screen-area">
      <div className="story-bar">
        <StoryButton onClick={() => void toggle()}>
          {isFull ? 'Leave full screen' : 'Full screen'}
        </StoryButton>
        <StoryButton onClick={() => void notify()}>Send as the server</StoryButton>
        <span role="status">{problem}</span>
      </div>
      <AnaBrings people={['ben']} />
      <Stage />
      <div className="story-bar">
        <ReactionBar />
        <HandRaiseButton />
      </div>
      <ServerNotifications />
    </main>
  );
}
