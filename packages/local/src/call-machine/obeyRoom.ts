import type { WireParticipant, WirePermissions } from '../protocol';
import type { Machine } from './machine';
import { MEDIA_KINDS, type MediaKind } from './media/mediaSource';
import type { Meeting } from './meeting';

/** Whether these permissions allow to send a camera or microphone. */
export function maySend(permissions: WirePermissions, kind: MediaKind): boolean {
  const { canSend } = permissions;
  return Array.isArray(canSend) ? canSend.includes(kind) : canSend;
}

/** Switches off what a moderator has switched off, or what we may not send any more. Nobody is switched on. */
export function obeyRoom(machine: Machine, meeting: Meeting, self: WireParticipant): void {
  const isCommand = meeting.tracks.isCommand(self.tracks);
  const off = MEDIA_KINDS.filter(
    (kind) => (isCommand && self.tracks[kind] === 'off') || !maySend(self.permissions, kind),
  );
  void machine.media.set(Object.fromEntries(off.map((kind) => [kind, false])));
}
