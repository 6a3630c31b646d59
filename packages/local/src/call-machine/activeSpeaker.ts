import type { WireParticipant } from '../protocol';
import type { Port } from './port';

/**
 * Who is daily-js's active speaker. Nothing is measured here: it is whoever turned the microphone on last, and stays so, as with Daily, until
 * somebody else is.
 */
export function createActiveSpeaker({ emit }: Port): (participant: WireParticipant) => void {
  const speaking = new Set<string>();
  let active: string | undefined;

  return ({ session_id: peerId, tracks }) => {
    if (tracks.audio !== 'on') {
      speaking.delete(peerId);
      return;
    }
    if (speaking.has(peerId)) return;
    speaking.add(peerId);
    if (active === peerId) return;
    active = peerId;
    emit({ action: 'active-speaker-change', activeSpeaker: { peerId } });
  };
}
