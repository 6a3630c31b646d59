import type { RoomFields } from '../daily/roomRecord';
import { createRoom, type Room } from '../room/createRoom';
import type { Delivery } from '../room/delivery';
import type { RoomSnapshot } from '../room/roomSnapshot';
import { tabOf, type Command, type Entry, type LogSettings } from './log';

/** A room of the log. */
export interface ReplicatedRoom {
  record: RoomFields;
  readonly engine: Room;
}

/** Everything that the entries up to `applied` have made, for who has not seen them. */
export interface ReplicaSnapshot {
  applied: number;
  at: number;
  settings: LogSettings;
  /** The last request of each tab that is in the log. */
  requests: Map<string, number>;
  /** The room of each line. */
  lines: Map<string, string>;
  rooms: Map<string, { record: RoomFields; state: RoomSnapshot }>;
}

/** One tab's copy of all rooms: nothing but the log changes it. */
export interface Replica {
  readonly settings: LogSettings;
  /** The entry that was applied last; 0 for none. */
  readonly applied: number;
  readonly rooms: ReadonlyMap<string, ReplicatedRoom>;
  /** Applies the entry that follows the last one, and says what is to be delivered to whom. */
  apply(entry: Entry): Delivery[];
  /** Makes the next entry and applies it: for who orders. */
  append(
    command: Command,
    cause: Entry['cause'],
    now: number,
  ): { entry: Entry; deliveries: Delivery[] };
  /** The last request of a tab that is in the log; 0 for none. */
  lastRequest(tab: string): number;
  /** All tabs that have anything in the log. */
  tabs(): Set<string>;
  /** When something is due next in any room, ms. */
  nextDeadline(): number | undefined;
  snapshot(): ReplicaSnapshot;
}

/** A replica before the first entry. */
export function emptySnapshot(settings: LogSettings): ReplicaSnapshot {
  return {
    applied: 0,
    at: 0,
    settings,
    requests: new Map(),
    lines: new Map(),
    rooms: new Map(),
  };
}

/** Goes on from a snapshot, which nobody else may hold. */
export function createReplica(from: ReplicaSnapshot): Replica {
  const { settings, requests, lines } = from;
  let { applied, at } = from;
  const rooms = new Map<string, ReplicatedRoom>();
  let createId = (): string => crypto.randomUUID();

  function open(record: RoomFields, state?: RoomSnapshot): void {
    const engine = createRoom(settings.config, { createId: () => createId(), from: state });
    rooms.set(record.name, { record, engine });
  }
  for (const { record, state } of from.rooms.values()) open(record, state);

  function inRoomOf(line: string, act: (engine: Room) => Delivery[]): Delivery[] {
    const room = rooms.get(lines.get(line) ?? '');
    return room ? act(room.engine) : [];
  }

  function perform(command: Command): Delivery[] {
    switch (command.do) {
      case 'set-room': {
        const known = rooms.get(command.record.name);
        if (known) known.record = command.record;
        else open(command.record);
        return [];
      }
      case 'join': {
        const { line, room, frame, admission } = command;
        lines.set(line, room);
        return inRoomOf(line, (engine) => engine.join(line, frame, admission, at));
      }
      case 'answer':
        return [{ to: command.line, frame: command.frame }];
      case 'receive':
        return inRoomOf(command.line, (engine) => engine.receive(command.line, command.frame, at));
      case 'lose':
        return lose(command.line);
      case 'send-from-server': {
        const { room, data, recipient } = command;
        return rooms.get(room)?.engine.sendFromServer(data, recipient, at) ?? [];
      }
      case 'advance':
        return rooms.get(command.room)?.engine.advance(at) ?? [];
      case 'forget-tab':
        requests.delete(command.tab);
        return [...lines.keys()].filter((line) => tabOf(line) === command.tab).flatMap(lose);
    }
  }

  function lose(line: string): Delivery[] {
    const deliveries = inRoomOf(line, (engine) => engine.disconnect(line, at));
    lines.delete(line);
    return deliveries;
  }

  function step({ seq, at: time, cause, command }: Entry): Delivery[] {
    applied = seq;
    at = time;
    if (cause) requests.set(cause.tab, cause.request);
    const deliveries = perform(command);
    for (const { to, frame } of deliveries) if (frame.type === 'fatal-error') lines.delete(to);
    return deliveries;
  }

  return {
    settings,
    rooms,
    get applied() {
      return applied;
    },
    apply(entry) {
      const ids = [...entry.ids];
      createId = () => ids.shift() ?? '';
      return step(entry);
    },
    append(command, cause, now) {
      const ids: string[] = [];
      createId = () => {
        const id = crypto.randomUUID();
        ids.push(id);
        return id;
      };
      const entry: Entry = {
        seq: applied + 1,
        at: Math.max(at, now),
        ids,
        ...(cause ? { cause } : {}),
        command,
      };
      return { entry, deliveries: step(entry) };
    },
    lastRequest: (tab) => requests.get(tab) ?? 0,
    tabs: () => new Set([...requests.keys(), ...[...lines.keys()].map(tabOf)]),
    nextDeadline() {
      const times = [...rooms.values()].flatMap(({ engine }) => engine.nextDeadline() ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    snapshot: () => ({
      applied,
      at,
      settings,
      requests: new Map(requests),
      lines: new Map(lines),
      rooms: new Map(
        [...rooms].map(([name, { record, engine }]) => [
          name,
          { record, state: engine.snapshot() },
        ]),
      ),
    }),
  };
}
