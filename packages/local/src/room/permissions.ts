import type { Json, WirePermissions } from '../protocol';
import { isJsonObject } from '../protocol/jsonText';

/** What may be sent, in Daily's words. */
export const SENDABLE = [
  'video',
  'audio',
  'screenVideo',
  'screenAudio',
  'customVideo',
  'customAudio',
];
/** What may be administered, in Daily's words. */
export const ADMINISTRABLE = ['participants', 'streaming', 'transcription'];

/** A change of permissions: only what it names changes. */
export type PermissionsChange = Partial<
  Omit<WirePermissions, 'canReceive'> & { canReceive: Partial<WirePermissions['canReceive']> }
>;

/** Reads the permissions an app, a token or REST gave; what is not Daily's is left out. */
export function readPermissions(value: Json | undefined): PermissionsChange {
  if (!isJsonObject(value)) return {};
  const change: PermissionsChange = {};
  if (typeof value.hasPresence === 'boolean') change.hasPresence = value.hasPresence;
  const canSend = readSet(value.canSend, SENDABLE);
  if (canSend !== undefined) change.canSend = canSend;
  const canAdmin = readSet(value.canAdmin, ADMINISTRABLE);
  if (canAdmin !== undefined) change.canAdmin = canAdmin;
  if (isJsonObject(value.canReceive)) change.canReceive = readCanReceive(value.canReceive);
  return change;
}

/** Applies changes from left to right; `canReceive` is merged by its fields. */
export function mergePermissions(
  base: WirePermissions,
  ...changes: PermissionsChange[]
): WirePermissions {
  return changes.reduce<WirePermissions>(
    (merged, change) => ({
      ...merged,
      ...change,
      canReceive: { ...merged.canReceive, ...change.canReceive },
    }),
    base,
  );
}

/** Daily's defaults, then the room's (not for owners) and the token's; an owner always keeps `participants`. */
export function initialPermissions(
  isOwner: boolean,
  room: PermissionsChange,
  token: PermissionsChange,
): WirePermissions {
  const defaults: WirePermissions = {
    hasPresence: true,
    canSend: true,
    canReceive: { base: true },
    canAdmin: isOwner,
  };
  if (!isOwner) return mergePermissions(defaults, room, token);
  const owned = mergePermissions(defaults, token);
  return { ...owned, canAdmin: withParticipants(owned.canAdmin) };
}

/** Whether these permissions let one moderate others. */
export function canAdminParticipants({ canAdmin }: Pick<WirePermissions, 'canAdmin'>): boolean {
  return typeof canAdmin === 'boolean' ? canAdmin : canAdmin.includes('participants');
}

/** Whether these permissions let one send this kind of track. */
export function canSendTrack({ canSend }: WirePermissions, kind: string): boolean {
  return typeof canSend === 'boolean' ? canSend : canSend.includes(kind);
}

function withParticipants(canAdmin: WirePermissions['canAdmin']): WirePermissions['canAdmin'] {
  if (canAdminParticipants({ canAdmin })) return canAdmin;
  return canAdmin === false ? ['participants'] : [...(canAdmin as string[]), 'participants'];
}

function readSet(value: Json | undefined, all: string[]): boolean | string[] | undefined {
  if (typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return undefined;
  const named = all.filter((name) => value.includes(name));
  if (named.length === 0) return false;
  return named.length === all.length ? true : named;
}

function readCanReceive(value: { [key: string]: Json }): Partial<WirePermissions['canReceive']> {
  const { base, byUserId, byParticipantId } = value;
  return {
    ...(typeof base === 'boolean' || isJsonObject(base) ? { base } : {}),
    ...(isJsonObject(byUserId) ? { byUserId } : {}),
    ...(isJsonObject(byParticipantId) ? { byParticipantId } : {}),
  };
}
