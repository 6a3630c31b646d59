import type { ClientFrame, Connect, RoomFrame } from '../protocol';
import type { DailyCore } from './dailyCore';

/** Connects within one process; frames cross as JSON texts, so nothing is shared that would not cross a network. */
export function connectInMemory(
  core: Pick<DailyCore, 'origin' | 'openLine' | 'isClosed'>,
): Connect {
  return async (roomUrl, listener) => {
    const roomName = roomNameOf(roomUrl);
    if (core.isClosed()) {
      throw new Error(
        `The local Daily at ${core.origin} was closed; nobody answers at ${roomUrl}.`,
      );
    }
    let isOpen = true;
    const close = (reason: string): void => {
      if (!isOpen) return;
      isOpen = false;
      queueMicrotask(() => listener.onClose(reason));
    };
    const line = core.openLine(roomName, {
      deliver(text) {
        if (isOpen) listener.onFrame(JSON.parse(text) as RoomFrame);
      },
      close,
    });
    return {
      send(frame: ClientFrame) {
        if (isOpen) line.receive(JSON.stringify(frame));
      },
      close() {
        isOpen = false;
        line.lost();
      },
    };
  };
}

/** The room's name as apps read it: what follows the first slash of the URL's path. */
export function roomNameOf(roomUrl: string): string {
  let url: URL;
  try {
    url = new URL(roomUrl);
  } catch {
    throw new Error(
      `"${roomUrl}" is not a URL. A room's URL is the server's origin, a slash and the room's name, ` +
        'such as http://127.0.0.1:7880/town-hall.',
    );
  }
  return decodePath(url.pathname).replace(/^\/|\/$/g, '');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
