import type { Service } from '../connection/connection';
import { limitOf } from '../limits/limitOf';
import { statusService } from '../status/statusService';

/** How many characters of JSON one app message may have in this room. */
export interface MessageLimit {
  now(): number;
  /** Learns from what daily-js refused a message with; false where it says nothing new. */
  learn(cause: unknown): boolean;
}

/**
 * 4,096, or less where the connection's options, the room's domain or daily-js say so.
 *
 * @example
 * ```ts
 * const most = connect(call).use(messageLimitService).now(); // 4096
 * ```
 */
export const messageLimitService: Service<MessageLimit> = {
  name: 'message-limit',
  create: (connection) => {
    const { call } = connection;
    const status = connection.use(statusService);
    const given = limitOf(connection, 'message');
    let limit = given;
    let stay = 0;

    function lower(to: unknown): boolean {
      if (typeof to !== 'number' || !(to > 0) || to >= limit) return false;
      limit = to;
      return true;
    }

    async function askRoom() {
      const ofStay = (stay += 1);
      const room = await call.room();
      const said = room && 'domainConfig' in room && room.domainConfig?.max_app_message_size;
      if (ofStay === stay) lower(said);
    }

    /* What cannot be asked is learned from daily-js's first refusal. */
    const ask = () => void askRoom().catch(() => undefined);
    status.onStay(({ type }) => {
      if (type !== 'joined') return;
      limit = given;
      ask();
    });
    if (status.isJoined()) ask();

    return {
      now: () => limit,
      learn: (cause) => {
        const text = cause instanceof Error ? cause.message : '';
        return lower(Number(/Max size is (\d+)/.exec(text)?.[1]));
      },
    };
  },
};
