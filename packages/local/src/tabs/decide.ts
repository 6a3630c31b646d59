import { accessOf } from '../daily/accessOf';
import { admit } from '../daily/admit';
import { DOMAIN_ID } from '../daily/dailyCore';
import type { RoomFields } from '../daily/roomRecord';
import { isRoomName } from '../daily/roomRegistry';
import { createTokens, type Tokens } from '../daily/tokens';
import type { Command, TabRequest } from './log';
import type { Replica } from './replica';

/** So that joining made-up names cannot fill the memory of every tab. */
const MAX_ROOMS = 1000;

type FrameRequest = Extract<TabRequest, { ask: 'frame' }>;

/** Turns requests into commands: all that takes a clock, chance or a promise happens here, once, before the log. */
export function createDecider(options: {
  replica: Replica;
  origin: string;
  now: () => number;
}): (request: TabRequest) => Promise<Command[]> {
  const { replica, origin, now } = options;
  const { settings } = replica;
  const tokens = tokensOf(settings.apiKey, now);

  function newRoom(name: string, apiCreated: boolean): RoomFields {
    return {
      id: crypto.randomUUID(),
      name,
      url: `${origin}/${name}`,
      createdAt: new Date(now()).toISOString(),
      apiCreated,
      privacy: 'public',
      config: {},
    };
  }

  function mayMake(name: string): boolean {
    return isRoomName(name) && replica.rooms.size < MAX_ROOMS;
  }

  async function enter({ line, room, frame }: FrameRequest): Promise<Command[]> {
    if (frame.type !== 'join' && frame.type !== 'pre-auth') {
      return [{ do: 'receive', line, frame }];
    }
    const known = replica.rooms.get(room)?.record;
    const made = !known && settings.autoCreateRooms && mayMake(room) ? newRoom(room, false) : known;
    const { minDailyJsVersion } = settings;
    const admission = await admit({ record: made, frame, tokens, now, minDailyJsVersion });
    const before: Command[] =
      made && !replica.rooms.has(room) ? [{ do: 'set-room', record: made }] : [];
    if (frame.type === 'pre-auth') {
      return [...before, { do: 'answer', line, frame: accessOf(admission) }];
    }
    if ('errorMsg' in admission) return [...before, { do: 'answer', line, frame: admission }];
    return [...before, { do: 'join', line, room, frame, admission }];
  }

  return async (request) => {
    switch (request.ask) {
      case 'frame':
        return enter(request);
      case 'lose':
        return [{ do: 'lose', line: request.line }];
      case 'send-from-server': {
        const { room, data, recipient } = request;
        return [{ do: 'send-from-server', room, data, recipient }];
      }
      case 'make-room': {
        const { room: name, privacy, config } = request;
        const known = replica.rooms.get(name)?.record;
        if (!known && !mayMake(name)) return [];
        const record = { ...(known ?? newRoom(name, true)) };
        if (privacy) record.privacy = privacy;
        if (config) record.config = config;
        return [{ do: 'set-room', record }];
      }
    }
  };
}

/** The tokens of one local Daily between tabs. */
export function tokensOf(apiKey: string, now: () => number): Tokens {
  return createTokens({ apiKey, domainId: DOMAIN_ID, now });
}
