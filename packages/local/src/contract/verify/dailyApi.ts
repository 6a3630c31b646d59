import type { Json, JsonObject } from '../../protocol';
import { createPace } from './pace';

/** Daily allows 20 requests a second, and some 2 deletions. */
const EVERY = 60;
const DELETE_EVERY = 650;

/** ms before the next try after 429; twice as long each time. */
const FIRST_WAIT = 1000;
const MAX_TRIES = 6;

/** Daily takes some seconds to know of a call that has begun. */
const CALL_KNOWN_WITHIN = 20_000;

/** Seconds after which a room closes by itself, should this process not live to delete it. */
const ROOM_LIFE = 900;

/** The REST API of a Daily, as much as the contract needs, at a pace that it allows. */
export interface DailyApi {
  createRoom(): Promise<{ name: string; url: string }>;
  createToken(room: string, properties: JsonObject): Promise<string>;
  sendAppMessage(room: string, data: Json, recipient: string): Promise<void>;
  deleteRoom(room: string): Promise<void>;
}

/** @param url - such as `https://api.daily.co/v1`. */
export function createDailyApi(url: string, apiKey: string): DailyApi {
  const pace = createPace(EVERY);
  const deletionPace = createPace(DELETE_EVERY);

  async function send(method: string, path: string, body?: Json): Promise<Response> {
    for (let tries = 1, wait = FIRST_WAIT; ; tries += 1, wait *= 2) {
      await (method === 'DELETE' ? deletionPace() : pace());
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.status !== 429 || tries === MAX_TRIES) return response;
      await pause(wait);
    }
  }

  async function ask(method: string, path: string, body?: Json): Promise<JsonObject> {
    const response = await send(method, path, body);
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as JsonObject;
    throw new Error(`${method} ${url}${path} was answered with ${response.status}: ${text}`);
  }

  return {
    async createRoom() {
      const exp = Math.floor(Date.now() / 1000) + ROOM_LIFE;
      const room = await ask('POST', '/rooms', { properties: { exp, eject_at_room_exp: true } });
      return { name: String(room.name), url: String(room.url) };
    },
    async createToken(room, properties) {
      const body = { properties: { ...properties, room_name: room } };
      return String((await ask('POST', '/meeting-tokens', body)).token);
    },
    async sendAppMessage(room, data, recipient) {
      const end = Date.now() + CALL_KNOWN_WITHIN;
      for (;;) {
        const response = await send('POST', `/rooms/${room}/send-app-message`, { data, recipient });
        if (response.ok) return;
        if (response.status !== 404 || Date.now() > end) {
          throw new Error(`send-app-message: ${response.status} ${await response.text()}`);
        }
        await pause(FIRST_WAIT);
      }
    },
    async deleteRoom(room) {
      await ask('DELETE', `/rooms/${room}`);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
