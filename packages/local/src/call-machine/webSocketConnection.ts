import type { Connect, RoomFrame } from '../protocol';
import { isRecord } from './readFields';

function toSocketUrl(roomUrl: string): string {
  const url = new URL(roomUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  return url.href;
}

/** The room is trusted to send the frames of its protocol; anything that is none is skipped. */
function isFrame(value: unknown): value is RoomFrame {
  return isRecord(value) && typeof value.type === 'string';
}

function parseFrame(data: unknown): RoomFrame | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isFrame(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A line to a room over WebSocket, one JSON frame per message. */
export const connectByWebSocket: Connect = (roomUrl, listener) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(toSocketUrl(roomUrl));
    let isOpen = false;

    socket.addEventListener('open', () => {
      isOpen = true;
      resolve({
        send(frame) {
          if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
        },
        close: () => socket.close(),
      });
    });
    socket.addEventListener('message', ({ data }) => {
      const frame = parseFrame(data);
      if (frame) listener.onFrame(frame);
    });
    socket.addEventListener('close', ({ code, reason }) => {
      if (isOpen) listener.onClose(reason || `the connection was closed (code ${code})`);
      else reject(new Error(`No local Daily answers at ${roomUrl}. Is it running?`));
    });
  });
