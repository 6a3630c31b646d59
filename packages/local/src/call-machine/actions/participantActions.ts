import type { JsonObject } from '../../protocol';
import type { Machine } from '../machine';
import { reportNotSupported } from '../notSupported';
import { isRecord } from '../readFields';
import { toWireProperties } from '../wireJson';
import type { ActionTable } from './action';

/** The properties of `updateParticipant` that do something here. */
const SUPPORTED = new Set(['setAudio', 'setVideo', 'eject', 'updatePermissions']);

/** `setAudio` and `setVideo` of oneself are switches of this machine; all else is for the room. */
function update(machine: Machine, wanted: Record<string, unknown>): void {
  const forRoom: Record<string, JsonObject> = {};
  for (const [id, properties] of Object.entries(wanted)) {
    const { session_id: ownId } = machine.self;
    if (!isRecord(properties)) continue;
    for (const name of Object.keys(properties)) {
      if (!SUPPORTED.has(name)) reportNotSupported(machine, `updateParticipant ${name}`);
    }
    if (id !== 'local' && id !== ownId) {
      forRoom[id] = toWireProperties(properties);
      continue;
    }
    const { setAudio, setVideo, ...rest } = properties;
    if (typeof setAudio === 'boolean') void machine.media.set({ audio: setAudio });
    if (typeof setVideo === 'boolean') void machine.media.set({ video: setVideo });
    if (Object.keys(rest).length > 0) forRoom[ownId] = toWireProperties(rest);
  }
  if (Object.keys(forRoom).length === 0) return;
  machine.meeting?.send({ type: 'update-participants', participants: forRoom });
}

/** Moderation. */
export const participantActions: ActionTable = {
  'update-participant'(machine, { id, properties }) {
    if (typeof id === 'string') update(machine, { [id]: properties });
  },
  'update-participants'(machine, { participants }) {
    if (isRecord(participants)) update(machine, participants);
  },
};
