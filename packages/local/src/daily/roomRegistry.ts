import type { JsonObject } from '../protocol';
import type { Privacy, RoomRecord } from './roomRecord';

/** Daily's rule for room names. */
const ROOM_NAME = /^[A-Za-z0-9_-]{1,128}$/;

/** So that joining made-up names cannot fill the memory. */
const MAX_ROOMS = 10_000;

/** Whether Daily would take this as the name of a room. */
export function isRoomName(name: string): boolean {
  return ROOM_NAME.test(name);
}

/** Daily's words about a name that it does not take. */
export function invalidRoomName(name: string): string {
  return `${name} contains invalid characters (room names can contain A-Z, a-z, 0-9, '-', and '_')`;
}

/** All rooms of one local Daily, by name, oldest first. */
export interface RoomRegistry {
  get(name: string): RoomRecord | undefined;
  list(): RoomRecord[];
  isFull(): boolean;
  create(room: {
    name?: string;
    privacy?: Privacy;
    config?: JsonObject;
    apiCreated: boolean;
  }): RoomRecord;
  /** Forgets the room; ending its call is the caller's part. */
  delete(name: string): void;
}

export function createRoomRegistry(options: { origin: string; now: () => number }): RoomRegistry {
  const rooms = new Map<string, RoomRecord>();
  return {
    get: (name) => rooms.get(name),
    list: () => [...rooms.values()],
    isFull: () => rooms.size >= MAX_ROOMS,
    create({ name = randomRoomName(), privacy = 'public', config = {}, apiCreated }) {
      const record: RoomRecord = {
        id: crypto.randomUUID(),
        name,
        url: `${options.origin}/${name}`,
        createdAt: new Date(options.now()).toISOString(),
        apiCreated,
        privacy,
        config,
        live: undefined,
      };
      rooms.set(name, record);
      return record;
    },
    delete: (name) => rooms.delete(name),
  };
}

/** 20 letters and digits, as Daily's own names. */
export function randomRoomName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 20);
}
