import type { JsonObject, TrackSwitches } from '../protocol';
import { isJsonObject } from '../protocol/jsonText';
import { changePermissions } from './changePermissions';
import type { Turn } from './delivery';
import { eject } from './leave';
import { updateForAll } from './participantUpdate';
import { canAdminParticipants, mergePermissions, readPermissions } from './permissions';
import type { Member, RoomState } from './roomState';

/** Daily's words for everybody who is not named. */
const EVERYBODY_ELSE = '*';

/**
 * What a moderator asks of others: `eject`, `setAudio: false`, `setVideo: false`, `updatePermissions`. What one is not
 * allowed to ask is ignored without a word, as Daily does; so are unknown ids.
 */
export function updateParticipants(
  room: RoomState,
  turn: Turn,
  actor: Member,
  wanted: Record<string, JsonObject>,
): void {
  for (const [target, properties] of targetsOf(room, wanted, actor)) {
    // Ejecting oneself or another may have changed who is in.
    if (room.members.get(target.participant.session_id) !== target) continue;
    if (!isAdmin(actor)) return;
    updateParticipant(room, turn, actor, target, properties);
  }
}

/** Whom a change by session_id is for; `'*'` is everybody who is not named, but never the actor. */
export function targetsOf(
  room: RoomState,
  wanted: Record<string, JsonObject>,
  actor?: Member,
): [Member, JsonObject][] {
  const found: [Member, JsonObject][] = [];
  for (const [id, properties] of Object.entries(wanted)) {
    const member = room.members.get(id);
    if (member) found.push([member, properties]);
  }
  const forOthers = Object.hasOwn(wanted, EVERYBODY_ELSE) ? wanted[EVERYBODY_ELSE] : undefined;
  if (forOthers) {
    for (const [id, member] of room.members) {
      if (member !== actor && !Object.hasOwn(wanted, id)) found.push([member, forOthers]);
    }
  }
  return found;
}

function updateParticipant(
  room: RoomState,
  turn: Turn,
  actor: Member,
  target: Member,
  properties: JsonObject,
): void {
  if (properties.eject === true) {
    if (mayEject(actor, target)) eject(room, turn, target, 'ejected');
    return;
  }
  const tracks = switchedOff(target.participant.tracks, properties);
  if (tracks) updateForAll(room, turn, target, { tracks });
  if (isJsonObject(properties.updatePermissions) && mayChange(actor, target, properties)) {
    changePermissions(room, turn, target, readPermissions(properties.updatePermissions));
  }
}

function isAdmin(member: Member): boolean {
  return canAdminParticipants(member.participant.permissions);
}

function mayEject(actor: Member, target: Member): boolean {
  return actor.participant.owner || (!target.participant.owner && !isAdmin(target));
}

function mayChange(actor: Member, target: Member, properties: JsonObject): boolean {
  const change = readPermissions(properties.updatePermissions);
  const after = mergePermissions(target.participant.permissions, change);
  const revokes = isAdmin(target) && !canAdminParticipants(after);
  if (!revokes) return true;
  if (target.participant.owner) return false;
  return actor.participant.owner || actor === target;
}

function switchedOff(tracks: TrackSwitches, properties: JsonObject): TrackSwitches | undefined {
  const off: TrackSwitches = { ...tracks };
  if (properties.setAudio === false && off.audio === 'on') off.audio = 'off';
  if (properties.setVideo === false && off.video === 'on') off.video = 'off';
  return off.audio === tracks.audio && off.video === tracks.video ? undefined : off;
}
