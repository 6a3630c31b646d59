import Daily, { type DailyCall } from '@daily-co/daily-js';
import { memoryCallConfig, registerLocalDaily } from '../call-machine/memory';
import { passFence } from '../call-machine/passFence';
import { createLocalDaily } from '../daily/localDaily';
import type { FaultControl } from '../faults/faultControl';
import type { Json } from '../protocol';
import { settle } from '../testing/settle';

/** The three people of every story's room. */
export type StoryPerson = 'ana' | 'ben' | 'cleo';

/** How somebody else joins the room of a story. */
export interface StoryJoinOptions {
  /** Whether their token makes them a host. Default false. */
  isOwner?: boolean;
  /** What their token vouches for, as over a reload; without it they are nobody in particular. */
  userId?: string;
}

/** A live room in this page. */
export interface StoryRoom {
  /** Ana is the host (she has an owner token); Ben and Cleo are the audience. */
  calls: Record<StoryPerson, DailyCall>;
  /** Lets one more in. They leave when the story is left, or when their call is destroyed. */
  join(userName: string, options?: StoryJoinOptions): Promise<DailyCall>;
  /** The network of this room. */
  faults: FaultControl;
  /** Sends an app message as a server does, to everybody or to one session_id. */
  sendAsServer(data: Json, sessionId?: string): Promise<void>;
  /** Resolves when everything that is on its way has arrived. */
  settle(): Promise<void>;
}

/** A room and the way to end it. */
export interface OpenStoryRoom extends StoryRoom {
  close(): Promise<void>;
}

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
  const calls: DailyCall[] = [];

  const close = async (): Promise<void> => {
    await Promise.all(calls.filter((call) => !call.isDestroyed()).map((call) => call.destroy()));
    daily.close();
    unregister();
  };

  const join = async (
    userName: string,
    { isOwner = false, userId }: StoryJoinOptions = {},
  ): Promise<DailyCall> => {
    const call = Daily.createCallObject({
      allowMultipleCallInstances: true,
      dailyConfig: memoryCallConfig({ media: 'portrait', sessionDataInterval: 100 }),
    });
    calls.push(call);
    const user = { is_owner: isOwner, ...(userId !== undefined && { user_id: userId }) };
    const isKnown = isOwner || userId !== undefined;
    const token = isKnown && (await daily.createToken({ room_name: name, ...user }));
    await call.join({ url, userName, startAudioOff: true, ...(token && { token }) });
    return call;
  };

  try {
    const ana = await join('Ana', { isOwner: true });
    const ben = await join('Ben');
    const cleo = await join('Cleo');
    return {
      calls: { ana, ben, cleo },
      join,
      faults: daily.faults,
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
