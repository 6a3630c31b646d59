import type { Sender } from '@backchannel/react';

/** The same text for the same sender: their session_id, or `server`. */
export function senderKey(sender: Sender): string {
  return sender.kind === 'server' ? 'server' : sender.sessionId;
}
