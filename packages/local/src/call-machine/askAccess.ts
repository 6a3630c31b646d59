import type { AccessLevel, PreAuthFrame, RoomConnection, RoomFrame } from '../protocol';
import type { Machine } from './machine';
import { beginWork } from './pendingWork';

/** Whose access is asked for, and where. */
export interface AccessQuestion {
  roomUrl: string;
  token: string | undefined;
  dailyJsVersion: string | undefined;
}

/**
 * Asks a room how far a join would lead, over a line of its own.
 * @throws Error with the room's words when nobody could join now, or when nobody answers there.
 */
export async function askAccess(
  { connect }: Machine,
  { roomUrl, token, dailyJsVersion }: AccessQuestion,
): Promise<AccessLevel> {
  const endWork = beginWork();
  let connection: RoomConnection | undefined;
  try {
    return await new Promise<AccessLevel>((resolve, reject) => {
      const onFrame = (frame: RoomFrame): void => {
        if (frame.type === 'access') resolve(frame.level);
        else if (frame.type === 'fatal-error') reject(new Error(frame.error.msg));
      };
      const onClose = (reason: string): void => reject(new Error(reason));
      connect(roomUrl, { onFrame, onClose }).then((opened) => {
        connection = opened;
        const frame: PreAuthFrame = { type: 'pre-auth' };
        if (token !== undefined) frame.token = token;
        if (dailyJsVersion !== undefined) frame.dailyJsVersion = dailyJsVersion;
        opened.send(frame);
      }, reject);
    });
  } finally {
    connection?.close();
    endWork();
  }
}
