import { atom, type Atom } from 'jotai/vanilla';
import type { Connection } from '../connection/connection';
import { decodeValue } from '../definitions/decodeValue';
import { resolveNext } from '../definitions/nextValue';
import { schemaOf } from '../definitions/schemaOf';
import { writeValue } from '../definitions/valueFormat';
import { BackchannelError } from '../errors/backchannelError';
import { messageOf } from '../errors/messageOf';
import { jsonEqual, jsonSize } from '../json/json';
import { createId, isId } from '../platform/ids';
import { sessionDataService } from '../session-data/sessionDataService';
import { writeRegisterService, type WriteOutcome } from '../session-values/writeRegister';
import type { Status } from '../status/statusService';
import type { SessionMapDefinition } from './defineSessionMap';

/** One entry of a session map. */
export interface SessionMapEntry<V> {
  readonly id: string;
  readonly value: V;
}

/** A session map as a reader sees it. */
export interface SessionMapState<V> {
  /** In the definition's order; own writes are in it at once. */
  readonly entries: readonly SessionMapEntry<V>[];
  /** False until the room's first snapshot is in. */
  readonly isReady: boolean;
  /** Whether this client may write now. */
  readonly canWrite: boolean;
  /** That of the call; `unsupported` in Prebuilt, which has no session data. */
  readonly status: Status;
}

/** A session map on one connection. */
export interface SessionMap<V> {
  readonly stateAtom: Atom<SessionMapState<V>>;
  /** Adds an entry under a new id, or the one given (`[A-Za-z0-9_-]{1,64}`); resolves with it when Daily has shown the entry. */
  add(value: V, id?: string): Promise<{ id: string; status: WriteOutcome }>;
  /** Replaces an entry. A function is computed once, on the pending view: not atomic between participants. */
  update(id: string, next: V | ((pending: V) => V)): Promise<{ status: WriteOutcome }>;
  /** Removes an entry; removing what is gone is fine. */
  remove(id: string): Promise<{ status: WriteOutcome }>;
}

/** Opens a session map on a connection. */
export function createSessionMap<V>(
  connection: Connection,
  definition: SessionMapDefinition<V>,
): SessionMap<V> {
  const { report, state } = connection;
  const { name, compare } = definition;
  const sessionData = connection.use(sessionDataService);
  const register = connection.use(writeRegisterService);
  const prefix = `${connection.wireName(name)}/`;
  const notAnId = { schema: schemaOf<V>('an id', () => undefined) };
  const decoded = new Map<string, { raw: unknown; entry: SessionMapEntry<V> | null }>();
  let shown: readonly SessionMapEntry<V>[] = [];

  function decode(id: string, raw: unknown): SessionMapEntry<V> | null {
    const known = decoded.get(id);
    if (known && jsonEqual(known.raw, raw)) return known.entry;
    const read = decodeValue<V>(connection, isId(id) ? definition : notAnId, raw, {
      mechanism: 'session-value',
      name: `${name}/${id}`,
      what: `An entry of "${name}"`,
      otherwise: 'it is left out',
    });
    const entry = read ? { id, value: read.value } : null;
    decoded.set(id, { raw, entry });
    return entry;
  }

  function readEntries(): readonly SessionMapEntry<V>[] {
    isStale = false;
    const raws = new Map<string, unknown>();
    for (const [key, raw] of sessionData.entries()) {
      if (key.startsWith(prefix)) raws.set(key.slice(prefix.length), raw);
    }
    for (const [key, { value }] of register.allPending()) {
      if (key.startsWith(prefix)) raws.set(key.slice(prefix.length), value);
    }
    for (const id of decoded.keys()) if (!raws.has(id)) decoded.delete(id);
    const entries = [...raws]
      .filter(([, raw]) => raw !== undefined)
      .map(([id, raw]) => decode(id, raw))
      .filter((entry) => entry !== null)
      .sort(byId);
    const next = inOrder(entries);
    const isSame = next.length === shown.length && next.every((entry, at) => entry === shown[at]);
    if (!isSame) shown = next;
    return shown;
  }

  /* Without a schema anybody can write what the app's `compare` was not made for. */
  function inOrder(entries: readonly SessionMapEntry<V>[]): readonly SessionMapEntry<V>[] {
    if (!compare) return entries;
    try {
      return [...entries].sort((a, b) => compare(a.value, b.value));
    } catch (cause) {
      const detail = `The compare of "${name}" threw, so its entries are in the order of their ids: ${messageOf(cause)}`;
      report({ kind: 'failed', code: 'handler-failed', mechanism: 'session-value', name, detail });
      return entries;
    }
  }

  let version = 0;
  let isStale = false;
  const versionAtom = atom(version);
  /* Own writes, which may be many at once, are put in order where they are read: by a render, too. */
  const entriesAtom = atom((get) => {
    get(versionAtom);
    return isStale ? connection.opening(readEntries) : shown;
  });
  readEntries();
  const stateAtom = atom((get): SessionMapState<V> => {
    const status = get(sessionData.statusAtom);
    return {
      entries: get(entriesAtom),
      isReady: get(sessionData.isReadyAtom),
      canWrite: status === 'ready' || status === 'reconnecting',
      status,
    };
  });
  const publish = () => state.update((set) => set(versionAtom, (version += 1)));

  sessionData.onChange((changed) => {
    if (changed !== null && ![...changed].some((key) => key.startsWith(prefix))) return;
    readEntries();
    publish();
  });
  register.onChange((key) => {
    if (!key.startsWith(prefix)) return;
    isStale = true;
    publish();
  });
  async function write(id: string, value: V | undefined): Promise<WriteOutcome> {
    const what = `the entry "${id}" of the session map "${name}"`;
    const json = writeValue(definition, value, what);
    const outcome = register.write(prefix + id, json);
    report({
      kind: 'written',
      mechanism: 'session-value',
      name: `${name}/${id}`,
      from: 'self',
      size: jsonSize(json),
      content: json,
      detail: `Entry "${id}" of "${name}" ${json === undefined ? 'removed' : 'set'}.`,
    });
    return outcome;
  }

  return {
    stateAtom,
    add: async (value, id = createId()) => {
      if (!isId(id)) throw badId(name, id);
      return { id, status: await write(id, value) };
    },
    update: async (id, next) => {
      const pending = state.get(entriesAtom).find((entry) => entry.id === id);
      if (!pending) throw noEntry(name, id);
      return { status: await write(id, resolveNext(next, pending.value)) };
    },
    remove: async (id) => ({ status: await write(id, undefined) }),
  };
}

const byId = (a: SessionMapEntry<unknown>, b: SessionMapEntry<unknown>) => (a.id < b.id ? -1 : 1);

function badId(name: string, id: string) {
  return new BackchannelError(
    'invalid-data',
    `"${id}" cannot be the id of an entry of "${name}": 1 to 64 of A-Z a-z 0-9 _ - can. Leave it out to get one.`,
    { name, id },
  );
}

function noEntry(name: string, id: string) {
  return new BackchannelError(
    'invalid-data',
    `"${name}" has no entry "${id}", so it was not updated. Add it again with add(value, id).`,
    { name, id },
  );
}
