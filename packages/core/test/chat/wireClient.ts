import type { Json } from '@backchannel/local';
import type { TestRoom } from '@backchannel/local/testing';

type Line = Awaited<ReturnType<TestRoom['daily']['connect']>>;

/** Somebody who is in the room without daily-js and without the kit, and speaks the wire only. */
export interface WireClient {
  readonly id: string;
  /** Every app message that came. */
  readonly heard: { readonly data: Record<string, unknown>; readonly fromId: string }[];
  send(data: Json, to?: Json): void;
  leave(): void;
}

const tracks = { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' } as const;

/** Lets somebody in; `userData` and `token` as one likes. */
export async function joinByWire(
  room: TestRoom,
  userName: string,
  options: { userData?: Json; token?: string } = {},
): Promise<WireClient> {
  const heard: WireClient['heard'] = [];
  let line: Line | undefined;
  const id = await new Promise<string>((resolve, reject) => {
    const onFrame: Parameters<TestRoom['daily']['connect']>[1]['onFrame'] = (frame) => {
      if (frame.type === 'joined') resolve(frame.local.session_id);
      if (frame.type !== 'app-message') return;
      heard.push({ data: frame.data as Record<string, unknown>, fromId: frame.fromId });
    };
    const enter = async () => {
      line = await room.daily.connect(room.url, {
        onFrame,
        onClose: (why) => reject(new Error(why)),
      });
      line.send({ type: 'join', userName, tracks, ...options });
    };
    enter().catch(reject);
  });
  return {
    id,
    heard,
    send: (data, to = '*') => line?.send({ type: 'app-message', data, to }),
    leave: () => line?.send({ type: 'leave' }),
  };
}
