import type { Clock } from '../clock/clock';
import type { FaultControl } from '../faults/faultControl';
import type { Connect, Json, JsonObject } from '../protocol';
import { connectInMemory } from './connectInMemory';
import { createDailyCore, type DailyCore, type LocalDailyOptions } from './dailyCore';
import { createRestApp } from './rest/restApp';
import type { Privacy, RoomRecord } from './roomRecord';
import { invalidRoomName, isRoomName } from './roomRegistry';
import { sendFromServer } from './sendFromServer';
import { whenIdle } from './whenIdle';

/** A Daily domain of one's own: its rooms, tokens and REST API, with nothing leaving the process. */
export interface LocalDaily {
  /** Where its rooms are, such as `http://127.0.0.1:7880`; a room's URL is this, a slash and its name. */
  readonly origin: string;
  /** The bearer key of the REST API, and the secret that signs meeting tokens (HS256). */
  readonly apiKey: string;
  /** The REST API under `/v1`, with Daily's bodies and codes, CORS, and trailing slashes accepted. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Opens a line to the room that the URL names; nothing is delivered from inside `connect` or `send`. */
  readonly connect: Connect;
  /**
   * Makes a room; if there is one of that name, changes what is given of it.
   * @throws Error when the name is not one that Daily takes.
   */
  createRoom(options?: CreateRoomOptions): Promise<{ name: string; url: string }>;
  /** Signs a meeting token. Unlike REST it also signs one whose `exp` has passed, to try what happens then. */
  createToken(properties?: MeetingTokenProperties): Promise<string>;
  /**
   * Sends as the server (`fromId: 'API'`), as `POST /rooms/:name/send-app-message` does: to everybody in the call or to one
   * session_id. Nothing is kept; late joiners do not get it.
   * @throws Error when the room is unknown, nobody is in, or the message has more than 4,096 characters of JSON.
   */
  sendAppMessage(roomName: string, data: Json, recipient?: string): Promise<void>;
  /** What its throttles, its network and its tokens go by. */
  readonly clock: Clock;
  /** The network of this Daily: what is wrong with it, and what shall be. */
  readonly faults: FaultControl;
  /**
   * Calls back when the call machine's script is to be there: at once, or as late as the fault settings ask for.
   * @throws Error when they ask for a failure.
   */
  serveBundle(serve: () => void): void;
  /** Resolves when nothing that was sent is held back by a throttle, a batch or a slow network any more, in any room. */
  whenIdle(): Promise<void>;
  /** Ends all calls, as if the server had gone, and clears every timer. */
  close(): void;
}

/** What `createRoom` takes: the body of `POST /rooms`. */
export interface CreateRoomOptions {
  /** Letters, digits, `-` and `_`, at most 128; made up when left out. */
  name?: string;
  /** `private` rooms need a token. Default `public`. */
  privacy?: Privacy;
  /** Daily's room properties, such as `exp` (seconds) or `max_participants`. */
  properties?: JsonObject;
}

/** Daily's meeting token properties; times are seconds since the epoch. */
export interface MeetingTokenProperties {
  /** Without it the token is valid for every room. */
  room_name?: string;
  is_owner?: boolean;
  user_name?: string;
  /** At most 36 characters. */
  user_id?: string;
  exp?: number;
  nbf?: number;
  [property: string]: Json | undefined;
}

/**
 * Makes a local Daily. It runs in Node and in browsers, opens no port and makes no request.
 *
 * @example
 * const daily = createLocalDaily({ apiKey: 'secret' });
 * const { url } = await daily.createRoom({ name: 'town-hall' });
 * const token = await daily.createToken({ room_name: 'town-hall', is_owner: true });
 */
export function createLocalDaily(options: LocalDailyOptions = {}): LocalDaily {
  return createLocalDailyOn(createDailyCore(options));
}

/** The public face of a core. */
export function createLocalDailyOn(core: DailyCore): LocalDaily {
  const rest = createRestApp(core);
  return {
    origin: core.origin,
    apiKey: core.apiKey,
    fetch: async (request) => rest.fetch(request),
    connect: connectInMemory(core),
    async createRoom({ name, privacy, properties } = {}) {
      const room = (name !== undefined && core.rooms.get(name)) || newRoom(core, name);
      if (privacy) room.privacy = privacy;
      if (properties) room.config = properties;
      return { name: room.name, url: room.url };
    },
    createToken: (properties = {}) =>
      core.tokens.sign(JSON.parse(JSON.stringify(properties)) as JsonObject),
    async sendAppMessage(roomName, data, recipient = '*') {
      sendFromServer(core, roomName, data, recipient);
    },
    clock: core.clock,
    faults: core.faults.control,
    serveBundle: core.faults.serveBundle,
    whenIdle: () => whenIdle(core),
    close: () => core.close('The local Daily was closed.'),
  };
}

function newRoom(core: DailyCore, name: string | undefined): RoomRecord {
  if (name !== undefined && !isRoomName(name)) throw new Error(invalidRoomName(name));
  return core.rooms.create({ ...(name === undefined ? {} : { name }), apiCreated: true });
}
