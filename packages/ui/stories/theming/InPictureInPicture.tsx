import { useStoryRoom } from '@backchannel/local/storybook';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Chat, HandRaiseButton, ServerNotifications } from '../../src';
import { StoryButton } from '../screens';
import { hasPictureInPicture, openPictureInPicture } from './openPictureInPicture';

/** What goes to the other window and back. */
function Panel() {
  return (
    <div className="pip-panel">
      <div className="story-bar">
        <HandRaiseButton />
      </div>
      <Chat />
    </div>
  );
}

/** The same components in a window that stays on top: React renders there, the call stays here. */
export function InPictureInPicture() {
  const { calls, sendAsServer } = useStoryRoom();
  const [other, setOther] = useState<Window | null>(null);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    if (!other) return;
    const close = () => setOther(null);
    other.addEventListener('pagehide', close);
    return () => {
      other.removeEventListener('pagehide', close);
      other.close();
    };
  }, [other]);

  const open = async () => {
    setProblem('');
    try {
      setOther(await openPictureInPicture(360, 520));
    } catch {
      setProblem('The browser did not open the window; click once more.');
    }
  };
  const write = () => calls.ben.sendAppMessage({ type: 'chat', text: 'Still with us?' });
  const notify = () => sendAsServer({ type: 'notification', title: 'Doors close in 5 minutes' });
  const has = hasPictureInPicture();
  return (
    <main>
      <div className="story-bar">
        <StoryButton disabled={!has} onClick={() => (other ? other.close() : void open())}>
          {other ? 'Bring it back' : 'Open picture-in-picture'}
        </StoryButton>
        <StoryButton onClick={write}>Ben writes</StoryButton>
        <StoryButton onClick={() => void notify()}>Send as the server</StoryButton>
        <span role="status">{problem}</span>
      </div>
      {!has && (
        <p className="story-intro">
          This browser has no picture-in-picture for documents: Chromium has it since 116, Firefox
          and Safari do not. Everything works in a window opened with <code>window.open</code> just
          the same.
        </p>
      )}
      {other ? (
        createPortal(<Panel />, other.document.body)
      ) : (
        <div style={{ maxInlineSize: 360 }}>
          <Panel />
        </div>
      )}
      <ServerNotifications {...(other && { container: other.document.body })} />
    </main>
  );
}
