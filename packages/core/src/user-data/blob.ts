import { isRecord, readKey, type Json, type JsonObject } from '../json/json';

/** The key under which userData and messages hold what the kit must add. */
export const RESERVED = '_';

/** A slot of userData: a top-level key, or a name below the reserved key. */
export type SlotPath = { space: 'top' | 'reserved'; key: string };

/** One string for a slot, to find it by. */
export function slotId({ space, key }: SlotPath): string {
  return space === 'top' ? key : `${RESERVED}.${key}`;
}

/** What lies in a slot of somebody's userData; undefined when nothing does. */
export function readSlot(userData: unknown, { space, key }: SlotPath): unknown {
  return readKey(space === 'top' ? userData : readKey(userData, RESERVED), key);
}

/** One slot with its value; an undefined value means that the slot is ours and empty. */
export interface OwnSlot {
  path: SlotPath;
  value: Json | undefined;
}

/** userData with our slots laid over what the app itself put there. */
export function composeUserData(foreign: JsonObject, slots: Iterable<OwnSlot>): JsonObject {
  const whole = new Map(Object.entries(foreign));
  const below = foreign[RESERVED];
  const reserved = new Map(isRecord(below) ? Object.entries(below as JsonObject) : []);
  for (const { path, value } of slots) {
    const target = path.space === 'top' ? whole : reserved;
    if (value === undefined) target.delete(path.key);
    else target.set(path.key, value);
  }
  if (reserved.size > 0) whole.set(RESERVED, Object.fromEntries(reserved));
  else whole.delete(RESERVED);
  return Object.fromEntries(whole);
}
