import type { Session } from '../session/session';
import { DialogButton } from './DialogButton';

/** How the same page joins a real Daily room. */
export function RealRoomDialog({ session }: { session: Session | null }) {
  const isReal = session?.mode === 'daily';
  return (
    <DialogButton
      label={isReal ? 'About this room' : 'Use a real Daily room'}
      title={isReal ? 'This is a real Daily room' : 'Use a real Daily room'}
    >
      {isReal ? (
        <p>
          <code>{session.url}</code> expires within an hour of its start.
        </p>
      ) : (
        <>
          <p>With the API key of your Daily domain, the start command makes a room for an hour:</p>
          <pre>
            <code>DAILY_API_KEY=… npm start</code>
          </pre>
        </>
      )}
      <p>
        Or join any room by its address, under your own name: <a href="/join">Join a room</a>.
      </p>
      <p className="hall-muted">
        It is the same build: without a local address daily-js loads Daily&rsquo;s own call machine.
        The key stays on the server of this page.
      </p>
    </DialogButton>
  );
}
