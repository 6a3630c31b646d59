import { WebSocket } from 'ws';
import type { ClientFrame, RoomFrame } from '../protocol';

type FrameOf<T extends RoomFrame['type']> = Extract<RoomFrame, { type: T }>;

/** A raw WebSocket to a room, as any program could open one. */
export interface RawSocket {
  send(frame: ClientFrame | string | Buffer): void;
  /** The next frame of this type, one that has come already included; each is given once. */
  next<T extends RoomFrame['type']>(type: T): Promise<FrameOf<T>>;
  closed: Promise<{ code: number; reason: string }>;
  close(): void;
}

export const JOIN: Extract<ClientFrame, { type: 'join' }> = {
  type: 'join',
  userName: 'Ana',
  tracks: { audio: 'off', video: 'off', screenAudio: 'off', screenVideo: 'off' },
};

/** Opens a socket to `<url>/<room>`, with the Origin of a foreign page. */
export async function openSocket(url: string, room: string): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/${room}`, {
    origin: 'https://app.example',
  });
  const frames: RoomFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)) as RoomFrame);
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }));
  });
  // Large frames make the server hang up while this side still writes.
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    send(frame) {
      socket.send(
        typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame),
      );
    },
    next<T extends RoomFrame['type']>(type: T) {
      return new Promise<FrameOf<T>>((resolve) => {
        const look = (): void => {
          const index = frames.findIndex((frame) => frame.type === type);
          if (index === -1) return;
          waiting.delete(look);
          const [found] = frames.splice(index, 1);
          resolve(found as FrameOf<T>);
        };
        waiting.add(look);
        look();
      });
    },
    closed,
    close: () => socket.close(),
  };
}
