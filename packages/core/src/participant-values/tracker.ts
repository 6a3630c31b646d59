import { atom, type Atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { decodeValue } from '../definitions/decodeValue';
import type { ParticipantValueDefinition } from '../definitions/definition';
import { jsonEqual } from '../json/json';
import { rosterService } from '../roster/rosterService';
import { readSlot, type SlotPath } from '../user-data/blob';
import { userDataWriterService } from '../user-data/userDataWriter';

/** A participant whose value is not the initial one. */
export interface ParticipantValueEntry<V> {
  readonly sessionId: string;
  readonly value: V;
}

/** One slot, followed over all participants: an event costs the one who changed. */
export interface ParticipantValueTracker<V> {
  atomOf(sessionId: string): Atom<V>;
  /** Our own value, ahead of any round trip and also before join. */
  readonly localAtom: Atom<V>;
  /** Those whose value differs from the initial one, in no order that means anything. */
  readonly entriesAtom: Atom<readonly ParticipantValueEntry<V>[]>;
}

const MOST_DEPARTED = 1_000;

/** Where a participant value lies. */
export function slotOf(
  { wireName }: Connection,
  { key }: Pick<ParticipantValueDefinition<unknown>, 'key'>,
): SlotPath {
  return { space: 'top', key: wireName(key) };
}

/** Follows one slot from now on, beginning with what is there. */
export function createTracker<V>(
  connection: Connection,
  definition: ParticipantValueDefinition<V>,
): ParticipantValueTracker<V> {
  const { state } = connection;
  const roster = connection.use(rosterService);
  const writer = connection.use(userDataWriterService);
  const { initial, key } = definition;
  const path = slotOf(connection, definition);
  const raws = new Map<string, unknown>();
  const entries = new Map<string, ParticipantValueEntry<V>>();
  const atoms = new Map<string, PrimitiveAtom<{ value: V }>>();
  const readers = new Map<string, Atom<V>>();
  let version = 0;
  const versionAtom = atom(version);
  const entriesAtom = atom((get): readonly ParticipantValueEntry<V>[] => {
    get(versionAtom);
    return [...entries.values()];
  });

  writer.declare(path, definition.life);
  const localBox = atom({ value: decode(writer.get(path), 'self') });
  const localAtom = atom((get) => get(localBox).value);

  function decode(raw: unknown, from: string): V {
    if (raw === undefined) return initial;
    const decoded = decodeValue(connection, definition, raw, {
      mechanism: 'participant-value',
      name: key,
      from,
      what: `userData.${path.key} of ${from}`,
      otherwise: 'it reads as the initial value',
    });
    return decoded ? decoded.value : initial;
  }

  function take(sessionId: string, raw: unknown, isLocal: boolean) {
    if (raws.has(sessionId) && jsonEqual(raws.get(sessionId), raw)) return;
    raws.set(sessionId, raw);
    const value = decode(raw, isLocal ? 'self' : sessionId);
    const isInitial = jsonEqual(value, initial);
    const isListed = isInitial ? entries.delete(sessionId) : true;
    if (!isInitial) entries.set(sessionId, { sessionId, value });
    state.update((set) => {
      const own = atoms.get(sessionId);
      if (own) set(own, { value });
      if (isLocal) set(localBox, { value });
      if (isListed) set(versionAtom, (version += 1));
    });
  }

  function drop(sessionId: string) {
    const own = atoms.get(sessionId);
    raws.delete(sessionId);
    if (entries.delete(sessionId)) {
      state.update((set) => {
        if (own) set(own, { value: initial });
        set(versionAtom, (version += 1));
      });
    }
    /* A reader of somebody who was hidden and comes back has to see it, so a number of atoms outlive their participants. */
    for (const id of atoms.keys()) {
      if (atoms.size - raws.size <= MOST_DEPARTED) break;
      if (raws.has(id)) continue;
      atoms.delete(id);
      readers.delete(id);
    }
  }

  function boxOf(sessionId: string) {
    let box = atoms.get(sessionId);
    if (!box)
      atoms.set(sessionId, (box = atom({ value: entries.get(sessionId)?.value ?? initial })));
    return box;
  }

  roster.onChange((change) => {
    if (change.type === 'cleared') for (const sessionId of [...raws.keys()]) drop(sessionId);
    else if (change.type === 'gone') drop(change.participant.sessionId);
    else if (change.participant.isLocal) take(change.participant.sessionId, writer.get(path), true);
    else take(change.participant.sessionId, readSlot(change.raw.userData, path), false);
  });
  writer.onChange((changed) => {
    if (changed.space !== path.space || changed.key !== path.key) return;
    const local = roster.local();
    if (local) take(local.sessionId, writer.get(path), true);
    else state.update((set) => set(localBox, { value: decode(writer.get(path), 'self') }));
  });
  for (const raw of roster.raw()) {
    take(raw.session_id, raw.local ? writer.get(path) : readSlot(raw.userData, path), raw.local);
  }

  return {
    localAtom,
    entriesAtom,
    atomOf: (sessionId) => {
      let reader = readers.get(sessionId);
      if (!reader) {
        const box = boxOf(sessionId);
        readers.set(sessionId, (reader = atom((get) => get(box).value)));
      }
      return reader;
    },
  };
}
