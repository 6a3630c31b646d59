import type { RawData, WebSocket } from 'ws';
import type { DailyCore } from '../daily/dailyCore';
import { createRateLimit, SOCKET_LIMITS } from './socketLimits';

/** WebSocket close codes (RFC 6455). */
const NORMAL = 1000;
const POLICY_VIOLATION = 1008;
const TOO_LARGE = 1009;

/** A close reason has at most 123 bytes. */
const MAX_REASON = 123;

const toBytes = createByteEncoder();

const TEXT = { binary: false };

/** Ties one WebSocket to a room, one JSON frame per text message. */
export function serveSocket(socket: WebSocket, core: DailyCore, roomName: string): void {
  const isWithinRate = createRateLimit(SOCKET_LIMITS.maxRate, () => Date.now());
  const line = core.openLine(roomName, {
    deliver(text) {
      if (socket.bufferedAmount > SOCKET_LIMITS.maxBacklog) socket.terminate();
      else socket.send(toBytes(text), TEXT);
    },
    close: (reason) => socket.close(NORMAL, shorten(reason)),
  });
  const refuse = (reason: string, code = POLICY_VIOLATION): void => {
    core.report({ room: roomName, kind: 'rejected-frame', detail: reason });
    socket.close(code, shorten(reason));
    line.lost();
  };
  const silence = setTimeout(
    () => refuse(`Nothing was sent within ${SOCKET_LIMITS.firstFrameWithin} ms of connecting.`),
    SOCKET_LIMITS.firstFrameWithin,
  );
  socket.on('message', (data, isBinary) => {
    // A socket that was refused may go on sending until the other side has closed it too.
    if (socket.readyState !== socket.OPEN) return;
    clearTimeout(silence);
    if (!isWithinRate()) {
      refuse(`More than ${SOCKET_LIMITS.maxRate} frames were sent within a second.`);
    } else if (isBinary) {
      refuse('Frames are JSON text, not binary.');
    } else if (byteLength(data) > SOCKET_LIMITS.maxFrame) {
      const { maxFrame } = SOCKET_LIMITS;
      refuse(`A frame of ${byteLength(data)} bytes; at most ${maxFrame} are taken.`, TOO_LARGE);
    } else {
      line.receive(toText(data));
    }
  });
  socket.on('close', () => {
    clearTimeout(silence);
    line.lost();
  });
  // ws closes the socket itself after an error, such as a frame that is too large.
  socket.on('error', (error) => {
    core.report({ room: roomName, kind: 'rejected-frame', detail: error.message });
    // Not only when the other side has answered the close: it may never do that.
    line.lost();
  });
}

/** What many are sent one after the other is turned into bytes once. */
function createByteEncoder(): (text: string) => Buffer {
  let last: string | undefined;
  let bytes = Buffer.alloc(0);
  return (text) => {
    if (text !== last) {
      last = text;
      bytes = Buffer.from(text, 'utf8');
    }
    return bytes;
  };
}

function byteLength(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, part) => sum + part.length, 0) : data.byteLength;
}

function toText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data as Buffer).toString('utf8');
}

function shorten(reason: string): string {
  const bytes = Buffer.from(reason, 'utf8');
  if (bytes.length <= MAX_REASON) return reason;
  // Cutting through a character would leave bytes that are not UTF-8.
  return bytes
    .subarray(0, MAX_REASON)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
}
