import { X } from 'lucide-react';
import { useRef } from 'react';

import type { Session } from '../session/session';

/** How the same page joins a real Daily room. */
export function RealRoomDialog({ session }: { session: Session | null }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isReal = session?.mode === 'daily';

  return (
    <>
      <button className="hall-button" type="button" onClick={() => dialog.current?.showModal()}>
        {isReal ? 'About this room' : 'Use a real Daily room'}
      </button>
      <dialog ref={dialog} className="hall-dialog" aria-labelledby="real-room-title">
        <form method="dialog">
          <button className="hall-button" data-kind="icon" type="submit" aria-label="Close">
            <X aria-hidden size={18} />
          </button>
        </form>
        <h2 id="real-room-title">
          {isReal ? 'This is a real Daily room' : 'Use a real Daily room'}
        </h2>
        {isReal ? (
          <p>
            <code>{session.url}</code> expires within an hour of its start.
          </p>
        ) : (
          <>
            <p>
              With the API key of your Daily domain, the start command makes a room for an hour:
            </p>
            <pre>
              <code>DAILY_API_KEY=… npm start</code>
            </pre>
          </>
        )}
        <p>
          Or join any room by its address, under your own name: <a href="/join">Join a room</a>.
        </p>
        <p className="hall-muted">
          It is the same build: without a local address daily-js loads Daily&rsquo;s own call
          machine. The key stays on the server of this page.
        </p>
      </dialog>
    </>
  );
}
