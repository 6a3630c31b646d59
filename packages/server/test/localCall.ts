import { createLocalDaily } from '@backchannel/local';
import type { ClientFrame, LocalDaily, RoomFrame } from '@backchannel/local';
import { apiOf } from './apiOf';

/** A local Daily in memory with one room, and a client that talks to its REST API. */
export async function startLocalCall() {
  const daily = createLocalDaily();
  const { name, url } = await daily.createRoom({ name: 'town-hall' });
  const api = apiOf(daily);
  return { daily, api, name, join: (token?: string) => join(daily, url, token) };
}

/** Somebody in the call, without daily-js: what arrives is what the room sent. */
export async function join(daily: LocalDaily, url: string, token: string | undefined) {
  const messages: { data: unknown; fromId: string }[] = [];
  const sessionData: unknown[] = [];
  const sessionId = await new Promise<string>((resolve, reject) => {
    const onFrame = (frame: RoomFrame) => {
      if (frame.type === 'joined') resolve(frame.local.session_id);
      if (frame.type === 'fatal-error') reject(new Error(frame.errorMsg));
      if (frame.type === 'app-message') messages.push({ data: frame.data, fromId: frame.fromId });
      if (frame.type === 'session-data') sessionData.push(frame.data);
    };
    const off = 'off' as const;
    const hello: ClientFrame = {
      type: 'join',
      userName: 'somebody',
      tracks: { audio: off, video: off, screenAudio: off, screenVideo: off },
      ...(token !== undefined && { token }),
    };
    daily
      .connect(url, { onFrame, onClose: (reason) => reject(new Error(reason)) })
      .then((connection) => connection.send(hello))
      .catch(reject);
  });
  return { sessionId, messages, sessionData };
}
