import { platformClock, type Clock } from '../clock/clock';
import { createFaults, type Faults } from '../faults/faults';
import type { FaultSettings } from '../faults/faultSettings';
import type { JsonObject } from '../protocol';
import type { RoomConfigInput } from '../room/roomConfig';
import { admit } from './admit';
import type { Activity, OnActivity } from './activity';
import type { Line, OpenLine } from './line';
import { createLiveRoom, type LiveRoom } from './liveRoom';
import { resolveRestChoices, type RestChoices } from './rest/restChoices';
import type { RoomRecord } from './roomRecord';
import { createRoomRegistry, isRoomName, type RoomRegistry } from './roomRegistry';
import { createTokens, type Tokens } from './tokens';

/** The domain of every local Daily; fixed, so that a self-signed token outlives a restart. */
export const DOMAIN_ID = 'bac4c4a1-0000-4000-8000-000000000000';

/** What the parts of a local Daily share. */
export interface DailyCore {
  readonly origin: string;
  readonly apiKey: string;
  readonly domainId: string;
  readonly now: () => number;
  readonly clock: Clock;
  readonly rateLimits: boolean;
  readonly presenceDelay: number;
  readonly rest: RestChoices;
  readonly rooms: RoomRegistry;
  readonly tokens: Tokens;
  /** Opens a line to the room of this name, which need not exist: the join is answered with a fatal error then. */
  openLine(roomName: string, line: Line): OpenLine;
  /** The room's call, made if there has been none. */
  callIn(record: RoomRecord): LiveRoom;
  deleteRoom(name: string): void;
  readonly report: OnActivity;
  readonly faults: Faults;
  close(reason: string): void;
  isClosed(): boolean;
}

/** What one may choose about a local Daily; what is left out is as Daily does it, as far as that is known. */
export interface LocalDailyOptions extends RoomConfigInput {
  /** Default: an origin of its own that no network reaches, `http://<id>.memory.localhost`. */
  origin?: string;
  /** Default: `local-daily-key`. */
  apiKey?: string;
  /** Whether joining an unknown room makes it. Default true; a real Daily does not. */
  autoCreateRooms?: boolean;
  /**
   * Whether REST answers 429 to more than 100 requests in 5 seconds (deleting rooms: 50 in 30), as Daily does. Default true.
   */
  rateLimits?: boolean;
  /** ms between two refreshes of what presence answers; Daily's is some 15,000. Default 0: always as it is. */
  presenceDelay?: number;
  /** What else of REST Daily's documentation leaves open. */
  rest?: Partial<RestChoices>;
  /** Older versions of daily-js get the fatal error `end-of-life`. Default: all may join. */
  minDailyJsVersion?: string;
  /** What `room()` answers of the domain: `{ hipaa: true }`, `{ max_app_message_size: 2048 }`. It changes nothing else here. */
  domainConfig?: JsonObject;
  /** Time and timers. Default: the platform's. */
  clock?: Clock;
  /** ms since the epoch. Default: as the clock says. */
  now?: () => number;
  /** A bad network, from a seed; `daily.faults` changes it later. Default: nothing is wrong. */
  faults?: FaultSettings;
  /** Told of who joins and what is sent, never of its content. */
  onActivity?: OnActivity;
}

export function createDailyCore(options: LocalDailyOptions): DailyCore {
  const {
    origin = `http://${crypto.randomUUID().slice(0, 8)}.memory.localhost`,
    apiKey = 'local-daily-key',
    autoCreateRooms = true,
    rateLimits = true,
    presenceDelay = 0,
    rest,
    minDailyJsVersion,
    domainConfig = {},
    clock: givenClock = platformClock,
    now = () => givenClock.now(),
    onActivity,
    faults: faultSettings = {},
    ...config
  } = options;
  const clock: Clock = { ...givenClock, now };
  const rooms = createRoomRegistry({ origin, now });
  const tokens = createTokens({
    apiKey,
    ...(rest?.tokenSecret === undefined ? {} : { restSecret: rest.tokenSecret }),
    domainId: DOMAIN_ID,
    now,
  });
  const report: OnActivity = (activity) => onActivity?.(activity);
  // Lines to rooms that do not exist end in a room of their own, where every join is refused.
  const nowhere = live('', () => undefined);
  const faults = createFaults(faultSettings, clock);
  let closed = false;

  function live(name: string, record: () => RoomRecord | undefined): LiveRoom {
    return createLiveRoom({
      config,
      clock,
      admit: async (frame) => {
        const answer = await admit({ record: record(), frame, tokens, now, minDailyJsVersion });
        return 'room' in answer ? { ...answer, room: { ...answer.room, domainConfig } } : answer;
      },
      report: (kind: Activity['kind'], detail: string) => report({ room: name, kind, detail }),
    });
  }

  function find(name: string): RoomRecord | undefined {
    const known = rooms.get(name);
    if (known || !autoCreateRooms || !isRoomName(name) || rooms.isFull()) return known;
    return rooms.create({ name, apiCreated: false });
  }

  function callIn(record: RoomRecord): LiveRoom {
    return (record.live ??= live(record.name, () => rooms.get(record.name)));
  }

  return {
    origin,
    apiKey,
    domainId: DOMAIN_ID,
    now,
    clock,
    rateLimits,
    presenceDelay,
    rest: resolveRestChoices(rest),
    rooms,
    tokens,
    report,
    faults,
    openLine(roomName, line) {
      const record = find(roomName);
      const room = record ? callIn(record) : nowhere;
      return faults.open(line, room.open);
    },
    callIn,
    deleteRoom(name) {
      const room = rooms.get(name)?.live;
      rooms.delete(name);
      room?.act((engine, time) => engine.end('no-room', ROOM_DELETED, time));
    },
    close(reason) {
      closed = true;
      faults.stop();
      for (const { live: room } of rooms.list()) room?.close(reason);
      nowhere.close(reason);
    },
    isClosed: () => closed,
  };
}

const ROOM_DELETED = 'The room was deleted';
