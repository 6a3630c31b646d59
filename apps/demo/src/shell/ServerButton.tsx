import { notification } from '@backchannel/react';
import type { NotificationData } from '@backchannel/react';
import { Send } from 'lucide-react';
import { useState } from 'react';

import { askServer } from '../session/fetchSession';
import { WireMark } from '../wire/WireMark';

const NOTIFICATIONS: readonly [NotificationData, ...NotificationData[]] = [
  { title: 'Doors close in 5 minutes', body: 'Questions are taken until then.', level: 'warning' },
  { title: 'The recording is on its way', body: 'You will get a link by mail.', level: 'info' },
];

/** Lets the demo's server send to the room over REST: the API key stays there, the page shows a host's token. */
export function ServerButton({ token }: { token: string }) {
  const [sent, setSent] = useState(0);
  const [problem, setProblem] = useState('');

  async function send() {
    const next = NOTIFICATIONS[sent % NOTIFICATIONS.length] ?? NOTIFICATIONS[0];
    setProblem('');
    try {
      await askServer('/api/notify', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: notification.type, data: next }),
      });
      setSent(sent + 1);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <button
        className="hall-button"
        type="button"
        data-coach="send-as-server"
        onClick={() => void send()}
      >
        <Send aria-hidden size={16} />
        <WireMark tag="server" />
        Send as the server
      </button>
      {problem && (
        <p className="hall-bar-problem" role="alert">
          {problem}
          <button type="button" className="hall-link" onClick={() => void send()}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}
