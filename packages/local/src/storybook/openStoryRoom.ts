import Daily, { type DailyCall } from '@daily-co/daily-js';
import { memoryCallConfig, registerLocalDaily } from '../call-machine/memory';
import { passFence } from '../call-machine/passFence';
import { createLocalDaily } from '../daily/localDaily';
import type { Json } from '../protocol';
import { settle } from '../testing/settle';

/** The three people of every story's room. */
export type StoryPerson = 'ana' | 'ben' | 'cleo';

/** A live room in this page. */
export interface StoryRoom {
  /** Ana is the host (she has an owner token); Ben and Cleo are the audience. */
  calls: Record<StoryPerson, DailyCall>;
  /** Sends an app message as a server does, to everybody or to one session_id. */
  sendAsServer(data: Json, sessionId?: string): Promise<void>;
}

/** A room and the way to end it. */
export interface OpenStoryRoom extends StoryRoom {
  /** Resolves when everything that is on its way has arrived. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

const NAMES: Record<StoryPerson, string> = { ana: 'Ana', ben: 'Ben', cleo: 'Cleo' };
let lastRoom = 0;

/** Opens a room in memory and lets Ana, Ben and Cleo join, with generated pictures and silent microphones. */
export async function openStoryRoom(): Promise<OpenStoryRoom> {
  lastRoom += 1;
  const daily = createLocalDaily({
    origin: `http://story-${lastRoom}.memory.localhost`,
    intervals: { joins: 0, userData: 100 },
  });
  const unregister = registerLocalDaily(daily);
  const { name, url } = await daily.createRoom({ name: 'story' });
  const token = await daily.createToken({ room_name: name, is_owner: true });
  const calls: DailyCall[] = [];

  const close = async (): Promise<void> => {
    await Promise.all(calls.map((call) => call.destroy()));
    daily.close();
    unregister();
  };

  const join = async (person: StoryPerson, more: { token?: string } = {}): Promise<DailyCall> => {
    const call = Daily.createCallObject({
      allowMultipleCallInstances: true,
      dailyConfig: memoryCallConfig({ media: 'portrait', sessionDataInterval: 100 }),
    });
    calls.push(call);
    await call.join({ url, userName: NAMES[person], startAudioOff: true, ...more });
    return call;
  };

  try {
    const ana = await join('ana', { token });
    const ben = await join('ben');
    const cleo = await join('cleo');
    return {
      calls: { ana, ben, cleo },
      async sendAsServer(data, sessionId) {
        // What a story has sent by a call before is still on its way through the window.
        await passFence();
        await daily.sendAppMessage(name, data, sessionId);
      },
      settle: () => settle(daily),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
