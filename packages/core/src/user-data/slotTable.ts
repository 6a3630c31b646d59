import { isRecord, jsonEqual, type Json, type JsonObject } from '../json/json';
import { composeUserData, readSlot, slotId, type SlotPath } from './blob';

/** How long a slot lives: see `defineParticipantValue`. */
export type SlotLife = 'session' | 'call';

interface Slot {
  path: SlotPath;
  life: SlotLife;
  /** Set by the kit; else what the app itself wrote there counts. */
  isSet: boolean;
  value: Json | undefined;
}

/**
 * This client's userData as it should be: what the app wrote (`foreign`) with the kit's slots laid over it. Pure bookkeeping; the writer
 * sends it.
 */
export function createSlotTable(onChange: (path: SlotPath) => void) {
  const slots = new Map<string, Slot>();
  let foreign: JsonObject = {};

  const set = () => [...slots.values()].filter(({ isSet }) => isSet);
  const whole = () => composeUserData(foreign, set());
  const wholeWith = (path: SlotPath, value: Json | undefined) =>
    composeUserData(foreign, [...set(), { path, value }]);

  function change(mutate: () => void) {
    const before = whole();
    mutate();
    const after = whole();
    for (const { path } of [...slots.values()]) {
      if (!jsonEqual(readSlot(before, path), readSlot(after, path))) onChange(path);
    }
  }

  return {
    whole,
    /** The slots that the kit has set. */
    names: () => set().map(({ path }) => slotId(path)),
    /** As it would be with one slot set otherwise. */
    wholeWith,
    read: (path: SlotPath) => readSlot(whole(), path) as Json | undefined,
    declare(path: SlotPath, life: SlotLife) {
      const id = slotId(path);
      if (!slots.has(id)) slots.set(id, { path, life, isSet: false, value: undefined });
    },
    set(path: SlotPath, value: Json | undefined) {
      const id = slotId(path);
      const slot = slots.get(id) ?? {
        path,
        life: 'session' as const,
        isSet: false,
        value: undefined,
      };
      slots.set(id, slot);
      change(() => Object.assign(slot, { isSet: true, value }));
    },
    /**
     * What the app wrote. A top-level slot that it wrote itself is its to decide, unless it is only spread from what lay there (`base`);
     * answers whether other slots of ours are missing.
     */
    takeIn(userData: unknown, base?: unknown): boolean {
      change(() => {
        foreign = isRecord(userData) ? (userData as JsonObject) : {};
        for (const slot of set()) {
          const seen = readSlot(userData, slot.path);
          const isSpread = jsonEqual(seen, readSlot(base, slot.path));
          if (slot.path.space === 'top' && seen !== undefined && !isSpread) {
            slot.value = seen as Json;
          }
        }
      });
      return set().some(({ path, value }) => !jsonEqual(readSlot(foreign, path), value));
    },
    /** The stay is over: slots of the session are emptied, all become the app's to carry on. Answers whether anything was emptied. */
    endSession(): boolean {
      const before = whole();
      change(() => {
        for (const slot of slots.values()) {
          if (slot.life === 'session') Object.assign(slot, { isSet: true, value: undefined });
        }
        foreign = whole();
        for (const slot of slots.values()) if (slot.life === 'session') slot.isSet = false;
      });
      return !jsonEqual(before, whole());
    },
  };
}
